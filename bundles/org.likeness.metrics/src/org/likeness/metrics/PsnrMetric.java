// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.likeness.api.metric.Measurement;
import org.likeness.api.metric.Metric;
import org.likeness.api.metric.MetricInput;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.task.Progress;
import org.likeness.metrics.internal.Channels;
import org.likeness.metrics.internal.MeanSquaredError;
import org.likeness.metrics.internal.Pairs;
import org.osgi.service.component.annotations.Component;

/** Peak signal-to-noise ratio: 10 log10(255^2 / MSE), one value for each picture. */
@Component(service = Plugin.class)
@PluginInfo(id = "metric.psnr", label = "PSNR", parameters = ChannelParameters.class,
    description = "Peak signal-to-noise ratio to the reference, from the mean squared error of 8-bit values",
    cites = "10 log10(255^2 / MSE)")
public final class PsnrMetric implements Metric<ChannelParameters> {

  @Override
  public Set<Need> needs() {
    return EnumSet.of(Need.REFERENCE);
  }

  @Override
  public String unit() {
    return "dB";
  }

  @Override
  public Boolean higherIsBetter() {
    return true;
  }

  @Override
  public Measurement measure(ChannelParameters parameters, MetricInput input, PluginContext context, Progress progress) {
    Channels channels = parameters.channels();
    double[] values = Pairs.measure("PSNR", parameters.region(), input, progress,
        (a, b, weights) -> MeanSquaredError.psnr(MeanSquaredError.of(channels.planes(a), channels.planes(b), weights)));
    long identical = Arrays.stream(values).filter(v -> v == Double.POSITIVE_INFINITY).count();
    long finite = Arrays.stream(values).filter(Double::isFinite).count();
    Map<String, String> recipe = new LinkedHashMap<>();
    recipe.put("peak", "255");
    recipe.put(Measurement.CHANNELS, channels.inWords());
    recipe.put(Measurement.REGION, parameters.region().inWords(input));
    recipe.put("summary", "mean of the pictures' dB values (not the dB of the mean error); identical pictures are left out");
    recipe.put("identical pictures", Long.toString(identical));
    if (finite > 0 && identical > 0) {
      recipe.put(Measurement.LEFT_OUT, identical + " identical pictures, whose value is infinite");
    }
    Measurement mean = Measurement.mean(values, recipe);
    return finite == 0 && identical > 0 ? new Measurement(Double.POSITIVE_INFINITY, values, recipe) : mean;
  }
}

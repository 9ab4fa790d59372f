// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics;

import java.util.EnumSet;
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
import org.likeness.metrics.internal.Pairs;
import org.likeness.metrics.internal.StructuralSimilarity;
import org.osgi.service.component.annotations.Component;

/** Structural similarity to the reference at one scale; 1 for identical pictures. */
@Component(service = Plugin.class)
@PluginInfo(id = "metric.ssim", label = "SSIM", parameters = ChannelParameters.class,
    description = "Structural similarity to the reference at one scale",
    cites = "Wang, Bovik, Sheikh & Simoncelli 2004, IEEE TIP 13(4)")
public final class SsimMetric implements Metric<ChannelParameters> {

  @Override
  public Set<Need> needs() {
    return EnumSet.of(Need.REFERENCE);
  }

  @Override
  public String unit() {
    return "";
  }

  @Override
  public Boolean higherIsBetter() {
    return true;
  }

  @Override
  public Measurement measure(ChannelParameters parameters, MetricInput input, PluginContext context, Progress progress) {
    Channels channels = parameters.channels();
    double[] values = Pairs.measure("SSIM", parameters.region(), input, progress, (a, b, weights) -> {
      if (Math.min(a.width(), a.height()) < StructuralSimilarity.SMALLEST) {
        return Double.NaN;
      }
      double[][] pa = channels.planes(a);
      double[][] pb = channels.planes(b);
      double sum = 0;
      for (int c = 0; c < pa.length; c++) {
        sum += StructuralSimilarity.of(pa[c], pb[c], a.width(), a.height(), weights).ssim();
      }
      return sum / pa.length;
    });
    return Measurement.mean(values, Map.of("window", "11 x 11 Gaussian, sigma 1.5, valid positions", "constants",
        "K1 0.01, K2 0.03, L 255", "covariance", "population", Measurement.CHANNELS, channels.inWords(), Measurement.REGION, parameters.region().inWords(input),
        "smaller pictures", "not measured below 11 px"));
  }
}

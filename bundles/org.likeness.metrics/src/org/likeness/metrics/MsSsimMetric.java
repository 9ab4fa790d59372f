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

/** Structural similarity to the reference over five scales; 1 for identical pictures. */
@Component(service = Plugin.class)
@PluginInfo(id = "metric.ms-ssim", label = "MS-SSIM", parameters = ChannelParameters.class,
    description = "Structural similarity to the reference over five scales",
    cites = "Wang, Simoncelli & Bovik 2003, Asilomar")
public final class MsSsimMetric implements Metric<ChannelParameters> {

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
    double[] values = Pairs.measure("MS-SSIM", parameters.region(), input, progress, (a, b, weights) -> {
      if (Math.min(a.width(), a.height()) <= StructuralSimilarity.MULTI_SCALE_LIMIT) {
        return Double.NaN;
      }
      double[][] pa = channels.planes(a);
      double[][] pb = channels.planes(b);
      double sum = 0;
      for (int c = 0; c < pa.length; c++) {
        sum += StructuralSimilarity.multiScale(pa[c], pb[c], a.width(), a.height(), weights);
      }
      return sum / pa.length;
    });
    return Measurement.mean(values, Map.of("window", "11 x 11 Gaussian, sigma 1.5, valid positions", "constants",
        "K1 0.01, K2 0.03, L 255", "covariance", "population", Measurement.CHANNELS, channels.inWords(), Measurement.REGION, parameters.region().inWords(input),
        "scales", "weights 0.0448 0.2856 0.3001 0.2363 0.1333, 2 x 2 mean, odd sides padded by a zero", "smaller pictures",
        "not measured unless both sides exceed 160 px"));
  }
}

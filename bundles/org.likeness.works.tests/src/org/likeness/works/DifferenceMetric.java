// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.Map;
import java.util.Set;
import org.likeness.api.image.Image;
import org.likeness.api.metric.Measurement;
import org.likeness.api.metric.Metric;
import org.likeness.api.metric.MetricInput;
import org.likeness.api.plugin.NoParameters;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.task.Progress;

/** Mean difference of the first value. */
@PluginInfo(id = "metric.difference", label = "Difference")
final class DifferenceMetric implements Metric<NoParameters> {
  @Override
  public Set<Need> needs() {
    return Set.of(Need.REFERENCE);
  }

  @Override
  public String unit() {
    return "";
  }

  @Override
  public Boolean higherIsBetter() {
    return false;
  }

  @Override
  public Measurement measure(NoParameters p, MetricInput input, PluginContext context, Progress progress) {
    double[] v = new double[input.size()];
    for (int i = 0; i < v.length; i++) {
      Image candidate = input.candidate(i);
      v[i] = input.reference(i).map(r -> (double) ((candidate.data()[6000] & 0xff) - (r.data()[6000] & 0xff))).orElse(Double.NaN);
    }
    return Measurement.mean(v, Map.of());
  }
}

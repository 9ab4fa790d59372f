// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics;

import java.util.Map;
import java.util.Optional;
import org.likeness.api.features.FeatureExtractor;
import org.likeness.api.features.FeatureSet;
import org.likeness.api.metric.SetMetric;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.task.Progress;
import org.likeness.metrics.internal.Frechet;
import org.osgi.service.component.annotations.Component;

/**
 * Fréchet distance of two normal distributions that have the sets' means and covariances:
 * |m1 - m2|² + tr(C1 + C2 - 2 (C1 C2)^½). Over Inception's features it is the published FID; over others
 * it is another number, and so it is not called that.
 */
@Component(service = Plugin.class)
@PluginInfo(id = "set-metric.fid", label = "Fréchet distance", parameters = FidMetric.Parameters.class,
    description = "Distance of two sets of pictures by mean and covariance of their features; biased upwards, the more the fewer pictures: compare only numbers of as many",
    cites = "Heusel et al. 2017, NeurIPS, GANs trained by a two time-scale update rule, equation 6; on the bias Binkowski et al. 2018, ICLR, appendix D")
public final class FidMetric implements SetMetric<FidMetric.Parameters> {

  /** Features. */
  public record Parameters(
      @Parameter(label = "Features", kind = FeatureExtractor.class, description = "What pictures are compared by; the paper's are Inception's.") Choice features) {
    public static final Parameters DEFAULTS = new Parameters(Choice.of("features.random"));
  }

  @Override
  public Choice features(Parameters p) {
    return p.features();
  }

  @Override
  public String unit() {
    return "squared feature distance";
  }

  @Override
  public boolean higherIsBetter() {
    return false;
  }

  @Override
  public Result measure(Parameters p, FeatureSet set, Optional<FeatureSet> reference, PluginContext context, Progress progress) {
    FeatureSet other = reference.orElseThrow();
    progress.start("Fréchet distance", 1);
    double value = Frechet.distance(set, other, progress);
    progress.advance(1);
    String few = Math.min(set.size(), other.size()) <= set.width() ? ", and fewer pictures than features make it much too large" : "";
    return new Result(value, Double.NaN, Double.NaN, "no interval: it is biased upwards by an amount that depends on the number of pictures (" + set.size()
        + " and " + other.size() + "), so only numbers of as many can be compared" + few,
        Map.of("formula", "|m1 - m2|^2 + tr(C1 + C2 - 2 (C1 C2)^(1/2)), divisor n - 1, width " + set.width()));
  }
}

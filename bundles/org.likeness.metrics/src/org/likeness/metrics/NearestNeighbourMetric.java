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
import org.likeness.metrics.internal.Distances;
import org.osgi.service.component.annotations.Component;

/**
 * How often a picture's nearest other picture, of both sets together, is of its own set: one half where the sets cannot be told
 * apart, 1 where they lie apart; below one half where made pictures copy real ones.
 */
@Component(service = Plugin.class)
@PluginInfo(id = "set-metric.nearest-neighbour", label = "Nearest-neighbour accuracy", parameters = NearestNeighbourMetric.Parameters.class,
    description = "How often made and real pictures are told apart by their nearest neighbour; 0.5 for sets of one kind, less where pictures are copies",
    cites = "Lopez-Paz & Oquab 2017, ICLR, Revisiting classifier two-sample tests; Xu et al. 2018, arXiv:1806.07755, section 2.4")
public final class NearestNeighbourMetric implements SetMetric<NearestNeighbourMetric.Parameters> {

  /** Features. */
  public record Parameters(
      @Parameter(label = "Features", kind = FeatureExtractor.class, description = "What pictures are compared by.") Choice features) {
    public static final Parameters DEFAULTS = new Parameters(Choice.of("features.random"));
  }

  @Override
  public Choice features(Parameters p) {
    return p.features();
  }

  @Override
  public String unit() {
    return "accuracy";
  }

  @Override
  public boolean higherIsBetter() {
    return false;
  }

  /** As many of each set count; of the larger one the first ones do. */
  @Override
  public Result measure(Parameters p, FeatureSet set, Optional<FeatureSet> reference, PluginContext context, Progress progress) {
    FeatureSet real = reference.orElseThrow();
    int n = Math.min(set.size(), real.size());
    progress.start("Nearest neighbours", 2L * n);
    double ofMade = own(set, real, n, progress);
    double ofReal = own(real, set, n, progress);
    return new Result((ofMade + ofReal) / 2, Double.NaN, Double.NaN, "no interval: neighbours are not independent of each other",
        Map.of("pictures", n + " of each set", "made told", String.format(java.util.Locale.ROOT, "%.4f", ofMade),
            "real told", String.format(java.util.Locale.ROOT, "%.4f", ofReal)));
  }

  /** The share of a set whose nearest other is of the same set; a tie is half. */
  private static double own(FeatureSet set, FeatureSet other, int n, Progress progress) {
    double told = 0;
    for (int i = 0; i < n; i++) {
      progress.check();
      double near = nearest(set.row(i), set, i, n);
      double far = nearest(set.row(i), other, -1, n);
      told += near < far ? 1 : near == far ? 0.5 : 0;
      progress.advance(1);
    }
    return told / n;
  }

  private static double nearest(float[] row, FeatureSet in, int but, int n) {
    double[] d = Distances.squared(row, in);
    double best = Double.POSITIVE_INFINITY;
    for (int j = 0; j < n; j++) {
      best = j == but ? best : Math.min(best, d[j]);
    }
    return best;
  }
}

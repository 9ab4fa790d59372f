// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics;

import java.util.Map;
import java.util.Optional;
import org.likeness.api.features.FeatureSet;
import org.likeness.api.metric.SetMetric;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.task.Progress;
import org.likeness.metrics.internal.Balls;

/** A number of the balls around each picture that reach to its k-th neighbour of its own set. */
abstract class BallMetric<P extends Record & BallMetric.Settings> implements SetMetric<P> {

  /** What each of them is told. */
  interface Settings {
    Choice features();

    int neighbours();

    /** Whether what lies on a ball's edge is inside. */
    boolean closed();
  }

  abstract double of(Balls balls);

  @Override
  public Choice features(P p) {
    return p.features();
  }

  @Override
  public int fewest(P p) {
    return p.neighbours() + 1;
  }

  @Override
  public boolean higherIsBetter() {
    return true;
  }

  @Override
  public Result measure(P p, FeatureSet set, Optional<FeatureSet> reference, PluginContext context, Progress progress) {
    FeatureSet real = reference.orElseThrow();
    double value = of(Balls.of(set, real, p.neighbours(), p.closed(), progress));
    return new Result(value, Double.NaN, Double.NaN, "no interval: it depends on how many pictures there are (" + set.size() + " and " + real.size()
        + "), so only numbers of as many can be compared",
        Map.of("balls", (p.closed() ? "up to and with" : "nearer than") + " neighbour " + p.neighbours() + ", Euclidean"));
  }
}

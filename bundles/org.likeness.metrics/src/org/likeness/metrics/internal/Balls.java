// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics.internal;

import java.lang.ref.WeakReference;
import org.likeness.api.features.FeatureSet;
import org.likeness.api.task.Progress;

/**
 * How two sets lie in each other's balls, a ball being what is nearer to a picture than its k-th neighbour of its own set.
 *
 * @param precision share of the made pictures that lie in the ball of some real one
 * @param recall share of the real pictures that lie in the ball of some made one
 * @param density real balls that a made picture lies in, mean, over k: 1 where both sets are alike, more where it is crowded
 * @param coverage share of the real pictures in whose ball some made one lies
 */
public record Balls(double precision, double recall, double density, double coverage) {

  private record Asked(WeakReference<FeatureSet> made, WeakReference<FeatureSet> real, int k, boolean closed) {
    boolean is(FeatureSet m, FeatureSet r, int n, boolean c) {
      return made.get() == m && real.get() == r && k == n && closed == c;
    }
  }

  /** Four metrics ask for the same, one after the other. */
  private static Asked last;
  private static Balls found;

  /**
   * @param k at most one less than either size
   * @param closed whether what lies on the edge is inside (Kynk\u00e4\u00e4nniemi et al. 2019), or not (Naeem et al. 2020)
   */
  public static Balls of(FeatureSet made, FeatureSet real, int k, boolean closed, Progress progress) {
    synchronized (Balls.class) {
      if (last != null && last.is(made, real, k, closed)) {
        progress.check();
        return found;
      }
    }
    Balls out = count(made, real, k, closed, progress);
    synchronized (Balls.class) {
      last = new Asked(new WeakReference<>(made), new WeakReference<>(real), k, closed);
      found = out;
    }
    return out;
  }

  private static Balls count(FeatureSet made, FeatureSet real, int k, boolean closed, Progress progress) {
    progress.start("Neighbours", real.size());
    double[] realRadii = Distances.radii(real, k, progress);
    double[] madeRadii = Distances.radii(made, k, progress);
    boolean[] precise = new boolean[made.size()];
    int recalled = 0;
    int covered = 0;
    long dense = 0;
    for (int i = 0; i < real.size(); i++) {
      progress.check();
      double[] d = Distances.squared(real.row(i), made);
      boolean recall = false;
      boolean cover = false;
      for (int j = 0; j < d.length; j++) {
        boolean inReal = closed ? d[j] <= realRadii[i] : d[j] < realRadii[i];
        recall |= closed ? d[j] <= madeRadii[j] : d[j] < madeRadii[j];
        cover |= inReal;
        precise[j] |= inReal;
        dense += inReal ? 1 : 0;
      }
      recalled += recall ? 1 : 0;
      covered += cover ? 1 : 0;
      progress.advance(1);
    }
    int right = 0;
    for (boolean p : precise) {
      right += p ? 1 : 0;
    }
    return new Balls(right / (double) made.size(), recalled / (double) real.size(), dense / (double) k / made.size(), covered / (double) real.size());
  }
}

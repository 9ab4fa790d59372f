// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics.internal;

import java.util.Arrays;
import org.likeness.api.features.FeatureSet;
import org.likeness.api.task.Progress;

/** Euclidean distances of features, a row at a time: of large sets there is no room for all pairs. */
public final class Distances {

  private Distances() {}

  /** The squared distances of a row to all rows of a set, in double. */
  public static double[] squared(float[] row, FeatureSet to) {
    double[] out = new double[to.size()];
    for (int j = 0; j < out.length; j++) {
      float[] other = to.row(j);
      double sum = 0;
      for (int k = 0; k < row.length; k++) {
        double d = (double) row[k] - other[k];
        sum += d * d;
      }
      out[j] = sum;
    }
    return out;
  }

  /**
   * The squared distance of each row to its k-th nearest other row of the same set.
   *
   * @param k at most size - 1
   */
  public static double[] radii(FeatureSet set, int k, Progress progress) {
    double[] out = new double[set.size()];
    for (int i = 0; i < out.length; i++) {
      progress.check();
      double[] d = squared(set.row(i), set);
      d[i] = Double.POSITIVE_INFINITY; // itself is no neighbour
      Arrays.sort(d);
      out[i] = d[k - 1];
    }
    return out;
  }
}

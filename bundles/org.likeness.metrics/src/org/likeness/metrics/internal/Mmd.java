// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics.internal;

import org.likeness.api.features.FeatureSet;
import org.likeness.api.task.Progress;

/** The unbiased estimate of the squared maximum mean discrepancy (Gretton et al. 2012, equation 3), kernel (x y / d + 1)³. */
public final class Mmd {
  /** Rows between two questions whether to stop. */
  private static final int ASK = 64;

  private Mmd() {}

  /** Of some rows of one set and some of another, at least two of each. */
  public static double unbiased(FeatureSet x, int[] a, FeatureSet y, int[] b, Progress progress) {
    double[][] left = columns(x, a);
    double[][] right = columns(y, b);
    double m = a.length;
    double n = b.length;
    return kernels(left, left, true, progress) / (m * (m - 1)) + kernels(right, right, true, progress) / (n * (n - 1))
        - 2 * kernels(left, right, false, progress) / (m * n);
  }

  /** By feature, then by row: so that the innermost loop runs over neighbours. */
  private static double[][] columns(FeatureSet set, int[] rows) {
    double[][] out = new double[set.width()][rows.length];
    for (int i = 0; i < rows.length; i++) {
      float[] row = set.row(rows[i]);
      for (int k = 0; k < row.length; k++) {
        out[k][i] = row[k];
      }
    }
    return out;
  }

  /** The sum over all pairs; within one set without those of a row with itself. */
  private static double kernels(double[][] x, double[][] y, boolean own, Progress progress) {
    int d = x.length;
    double[] dots = new double[y[0].length];
    double sum = 0;
    for (int i = 0; i < x[0].length; i++) {
      if (i % ASK == 0) {
        progress.check();
      }
      java.util.Arrays.fill(dots, 0);
      for (int k = 0; k < d; k++) {
        add(dots, x[k][i], y[k]);
      }
      for (int j = 0; j < dots.length; j++) {
        double v = dots[j] / d + 1;
        sum += own && i == j ? 0 : v * v * v;
      }
    }
    return sum;
  }

  private static void add(double[] sum, double factor, double[] values) {
    for (int j = 0; j < sum.length; j++) {
      sum[j] += factor * values[j];
    }
  }
}

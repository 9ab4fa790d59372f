// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics.internal;

import org.likeness.api.task.Progress;

/** A factor L of a covariance, which may lack full rank: L L' = C. */
final class Cholesky {
  /** Of the largest variance: what is left below it is rounding. */
  private static final double NOTHING = 1e-14;

  private Cholesky() {}

  /**
   * The columns of L.
   *
   * @param c symmetric without negative eigenvalues, row by row, {@code d * d}
   */
  static double[][] columns(double[] c, int d, Progress progress) {
    double most = 0;
    for (int i = 0; i < d; i++) {
      most = Math.max(most, c[i * d + i]);
    }
    double[] left = c.clone();
    double[][] columns = new double[d][d];
    for (int k = 0; k < d; k++) {
      progress.check();
      double pivot = left[k * d + k];
      if (pivot <= NOTHING * d * most) {
        continue; // the whole column is rounding
      }
      double root = Math.sqrt(pivot);
      double[] column = columns[k];
      for (int i = k; i < d; i++) {
        column[i] = left[i * d + k] / root;
      }
      for (int i = k + 1; i < d; i++) {
        double v = column[i];
        for (int j = k + 1; j < d; j++) {
          left[i * d + j] -= v * column[j];
        }
      }
    }
    return columns;
  }
}

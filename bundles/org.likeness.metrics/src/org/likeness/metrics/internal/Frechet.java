// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics.internal;

import org.likeness.api.features.FeatureSet;
import org.likeness.api.task.Progress;
import org.likeness.base.math.Eigenvalues;

/**
 * The Fréchet distance of two sets. The trace of (C1 C2)^½ is the sum of the roots of the eigenvalues of A' C2 A for any A with
 * A A' = C1: of a symmetric matrix without negative eigenvalues, where no root of a matrix is needed. A are the centred rows where
 * these are fewer than features, else the Cholesky factor.
 */
public final class Frechet {

  private Frechet() {}

  /** Of sets of one width and two pictures at least. */
  public static double distance(FeatureSet x, FeatureSet y, Progress progress) {
    int d = x.width();
    if (Math.max(x.size(), y.size()) <= d) {
      return ofFew(x, y, progress);
    }
    double[] c1 = x.covariance();
    progress.check();
    double[] c2 = y.covariance();
    progress.check();
    double[] m1 = x.mean();
    double[] m2 = y.mean();
    double sum = 0;
    for (int i = 0; i < d; i++) {
      sum += (m1[i] - m2[i]) * (m1[i] - m2[i]) + c1[i * d + i] + c2[i * d + i];
    }
    double[][] a = x.size() <= d ? centred(x, m1) : Cholesky.columns(c1, d, progress);
    for (double root : Eigenvalues.of(squeezed(a, c2, d, progress), progress)) {
      sum -= 2 * Math.sqrt(Math.max(0, root));
    }
    return Math.max(0, sum);
  }

  /**
   * Where neither set has more pictures than features: with B B' = C2 in the same way, A' C2 A is M M' for M = A' B, and no covariance
   * is made, which has as many numbers as the features squared.
   */
  private static double ofFew(FeatureSet x, FeatureSet y, Progress progress) {
    double[] m1 = x.mean();
    double[] m2 = y.mean();
    double[][] a = centred(x, m1);
    double[][] b = centred(y, m2);
    double sum = squares(a) + squares(b);
    for (int i = 0; i < m1.length; i++) {
      sum += (m1[i] - m2[i]) * (m1[i] - m2[i]);
    }
    double[][] across = products(a, b, progress);
    for (double root : Eigenvalues.of(products(across, across, progress), progress)) {
      sum -= 2 * Math.sqrt(Math.max(0, root));
    }
    return Math.max(0, sum);
  }

  private static double squares(double[][] rows) {
    double sum = 0;
    for (double[] row : rows) {
      for (double v : row) {
        sum += v * v;
      }
    }
    return sum;
  }

  /** The products of each row with each of others. */
  private static double[][] products(double[][] rows, double[][] with, Progress progress) {
    double[][] out = new double[rows.length][with.length];
    for (int i = 0; i < rows.length; i++) {
      progress.check();
      for (int j = 0; j < with.length; j++) {
        double sum = 0;
        for (int k = 0; k < rows[i].length; k++) {
          sum += rows[i][k] * with[j][k];
        }
        out[i][j] = sum;
      }
    }
    return out;
  }

  /** The columns of A: centred rows over the root of n - 1. */
  private static double[][] centred(FeatureSet x, double[] mean) {
    double[][] a = new double[x.size()][mean.length];
    for (int i = 0; i < a.length; i++) {
      for (int k = 0; k < mean.length; k++) {
        a[i][k] = (x.row(i)[k] - mean[k]) / Math.sqrt(x.size() - 1.0);
      }
    }
    return a;
  }

  /** A' C A. @param columns of A, each of {@code d} numbers @param c symmetric */
  private static double[][] squeezed(double[][] columns, double[] c, int d, Progress progress) {
    int n = columns.length;
    double[][] out = new double[n][n];
    double[] ca = new double[d];
    for (int i = 0; i < n; i++) {
      progress.check();
      java.util.Arrays.fill(ca, 0);
      for (int k = 0; k < d; k++) {
        double v = columns[i][k];
        for (int l = 0; l < d; l++) {
          ca[l] += v * c[k * d + l];
        }
      }
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        for (int l = 0; l < d; l++) {
          sum += ca[l] * columns[j][l];
        }
        out[i][j] = sum;
        out[j][i] = sum;
      }
    }
    return out;
  }
}

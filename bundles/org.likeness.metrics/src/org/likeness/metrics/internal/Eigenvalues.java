// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics.internal;

import org.likeness.api.task.Progress;

/**
 * The eigenvalues of a symmetric matrix: Householder's reduction to three diagonals (Golub & Van Loan, Matrix computations, 8.3.1),
 * then bisection by Sturm's count (there, 8.4.1). Each is exact to some rounding errors of the largest.
 */
final class Eigenvalues {
  private static final int HALVINGS = 60;

  private Eigenvalues() {}

  /** Ascending. @param a is written into */
  static double[] of(double[][] a, Progress progress) {
    int n = a.length;
    double[] below = new double[n];
    for (int k = 0; k < n - 2; k++) {
      progress.check();
      below[k] = reflect(a, k);
    }
    double[] diagonal = new double[n];
    for (int i = 0; i < n; i++) {
      diagonal[i] = a[i][i];
    }
    if (n > 1) {
      below[n - 2] = a[n - 1][n - 2];
    }
    double bound = 0;
    for (int i = 0; i < n; i++) {
      bound = Math.max(bound, Math.abs(diagonal[i]) + Math.abs(below[i]) + (i > 0 ? Math.abs(below[i - 1]) : 0));
    }
    double[] values = new double[n];
    for (int k = 0; k < n; k++) {
      progress.check();
      values[k] = value(diagonal, below, k, bound);
    }
    return values;
  }

  /** The k-th from below. @param bound no value is further from 0 */
  private static double value(double[] d, double[] e, int k, double bound) {
    double low = -bound;
    double high = bound;
    for (int i = 0; i < HALVINGS && low < high; i++) {
      double middle = (low + high) / 2;
      if (below(d, e, middle, bound) > k) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return (low + high) / 2;
  }

  /** How many eigenvalues lie below x: as many as the pivots of the matrix less x that are negative. */
  private static int below(double[] d, double[] e, double x, double bound) {
    int count = 0;
    double pivot = 1;
    for (int i = 0; i < d.length; i++) {
      double beside = i == 0 ? 0 : e[i - 1];
      pivot = d[i] - x - beside * beside / pivot;
      if (Math.abs(pivot) < 1e-300 + 1e-30 * bound) {
        pivot = -(1e-300 + 1e-30 * bound);
      }
      count += pivot < 0 ? 1 : 0;
    }
    return count;
  }

  /** Makes column k zero below the first value below the diagonal, which it gives. */
  private static double reflect(double[][] a, int k) {
    int n = a.length;
    double norm = 0;
    for (int i = k + 1; i < n; i++) {
      norm = Math.hypot(norm, a[i][k]);
    }
    if (norm == 0) {
      return 0;
    }
    double alpha = a[k + 1][k] > 0 ? -norm : norm;
    double[] v = new double[n];
    for (int i = k + 1; i < n; i++) {
      v[i] = a[i][k] / norm;
    }
    v[k + 1] -= alpha / norm;
    double square = 0;
    for (int i = k + 1; i < n; i++) {
      square += v[i] * v[i];
    }
    double beta = 2 / square;
    double[] p = new double[n];
    double inner = 0;
    for (int i = k + 1; i < n; i++) {
      double sum = 0;
      for (int j = k + 1; j < n; j++) {
        sum += a[i][j] * v[j];
      }
      p[i] = beta * sum;
      inner += p[i] * v[i];
    }
    for (int i = k + 1; i < n; i++) {
      p[i] -= beta * inner / 2 * v[i];
    }
    for (int i = k + 1; i < n; i++) {
      double vi = v[i];
      double pi = p[i];
      double[] row = a[i];
      for (int j = k + 1; j < n; j++) {
        row[j] -= vi * p[j] + pi * v[j];
      }
    }
    return alpha;
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.base.math;

import org.likeness.api.task.Progress;

/**
 * A symmetric matrix reduced to three diagonals by Householder's reflections (Golub & Van Loan, Matrix computations, 8.3.1), with its
 * eigenvalues by bisection with Sturm's count (there, 8.4.1), each exact to some rounding errors of the largest.
 *
 * @param a what the reflections have left below the diagonals: their mirrors
 * @param diagonal the n values @param below those below them, the last without meaning
 * @param bound no eigenvalue is further from 0
 */
record Tridiagonal(double[][] a, double[] diagonal, double[] below, double bound) {
  private static final int HALVINGS = 60;

  /** @param a symmetric; written into */
  static Tridiagonal of(double[][] a, Progress progress) {
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
    return new Tridiagonal(a, diagonal, below, bound);
  }

  /** The k-th eigenvalue from below. */
  double value(int k) {
    double low = -bound;
    double high = bound;
    for (int i = 0; i < HALVINGS && low < high; i++) {
      double middle = (low + high) / 2;
      if (smaller(middle) > k) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return (low + high) / 2;
  }

  /** How many eigenvalues lie below x: as many as the pivots of the matrix less x that are negative. */
  private int smaller(double x) {
    int count = 0;
    double pivot = 1;
    for (int i = 0; i < diagonal.length; i++) {
      double beside = i == 0 ? 0 : below[i - 1];
      pivot = diagonal[i] - x - beside * beside / pivot;
      if (Math.abs(pivot) < 1e-300 + 1e-30 * bound) {
        pivot = -(1e-300 + 1e-30 * bound);
      }
      count += pivot < 0 ? 1 : 0;
    }
    return count;
  }

  /** An eigenvector of the three diagonals as one of the matrix itself. @param x written into */
  void back(double[] x) {
    for (int k = a.length - 3; k >= 0; k--) {
      double norm = norm(a, k);
      if (norm == 0) {
        continue;
      }
      double[] v = mirror(a, k, norm, a[k + 1][k] > 0 ? -norm : norm);
      double dot = 0;
      for (int i = k + 1; i < x.length; i++) {
        dot += v[i] * x[i];
      }
      dot *= 2 / square(v);
      for (int i = k + 1; i < x.length; i++) {
        x[i] -= dot * v[i];
      }
    }
  }

  /** Makes column k zero below the first value below the diagonal, which it gives. */
  private static double reflect(double[][] a, int k) {
    int n = a.length;
    double norm = norm(a, k);
    if (norm == 0) {
      return 0;
    }
    double alpha = a[k + 1][k] > 0 ? -norm : norm;
    double[] v = mirror(a, k, norm, alpha);
    double beta = 2 / square(v);
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

  /** Of column k below its diagonal. */
  private static double norm(double[][] a, int k) {
    double norm = 0;
    for (int i = k + 1; i < a.length; i++) {
      norm = Math.hypot(norm, a[i][k]);
    }
    return norm;
  }

  /** What the k-th reflection reflects by: its own column of the matrix is not written into. */
  private static double[] mirror(double[][] a, int k, double norm, double alpha) {
    double[] v = new double[a.length];
    for (int i = k + 1; i < a.length; i++) {
      v[i] = a[i][k] / norm;
    }
    v[k + 1] -= alpha / norm;
    return v;
  }

  private static double square(double[] v) {
    double square = 0;
    for (double x : v) {
      square += x * x;
    }
    return square;
  }
}

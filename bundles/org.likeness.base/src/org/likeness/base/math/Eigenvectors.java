// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.base.math;

import java.util.Random;
import org.likeness.api.task.Progress;

/**
 * The largest eigenvalues of a symmetric matrix with their vectors, by inverse iteration on its three diagonals (Golub & Van Loan,
 * Matrix computations, 7.6.1 and 8.4.2). Of equal values the vectors are some orthogonal ones.
 *
 * @param values the largest first
 * @param vectors of length 1, orthogonal to each other; the number that is largest in size is positive
 */
public record Eigenvectors(double[] values, double[][] vectors) {
  private static final int STEPS = 4;

  /** @param a symmetric; written into @param count at most as many as rows */
  public static Eigenvectors largest(double[][] a, int count, Progress progress) {
    int n = a.length;
    Tridiagonal t = Tridiagonal.of(a, progress);
    double[] values = new double[count];
    double[][] vectors = new double[count][];
    Random random = new Random(1);
    for (int k = 0; k < count; k++) {
      progress.check();
      values[k] = t.value(n - 1 - k);
      double[] x = random.doubles(n, -1, 1).toArray();
      for (int step = 0; step < STEPS; step++) {
        x = solved(t, values[k], x);
        orthonormal(x, vectors, k);
      }
      vectors[k] = x;
    }
    for (double[] v : vectors) {
      t.back(v);
      signed(v);
    }
    return new Eigenvectors(values, vectors);
  }

  /** (T - value) x = b by elimination with exchange of neighbouring rows; a pivot of 0 is taken as very small. */
  private static double[] solved(Tridiagonal t, double value, double[] b) {
    int n = b.length;
    double least = Math.max(t.bound() * 0x1p-52, 1e-200);
    double[] x = b.clone();
    double[] d = new double[n];
    double[] right = new double[n];
    double[] second = new double[n];
    d[0] = t.diagonal()[0] - value;
    right[0] = t.below()[0];
    for (int i = 0; i + 1 < n; i++) {
      double low = t.below()[i];
      double nextD = t.diagonal()[i + 1] - value;
      double nextRight = i + 2 < n ? t.below()[i + 1] : 0;
      if (Math.abs(low) > Math.abs(d[i])) {
        double factor = d[i] / low;
        d[i + 1] = right[i] - factor * nextD;
        right[i + 1] = -factor * nextRight;
        d[i] = low;
        right[i] = nextD;
        second[i] = nextRight;
        double swapped = x[i];
        x[i] = x[i + 1];
        x[i + 1] = swapped - factor * x[i];
      } else {
        d[i] = Math.abs(d[i]) < least ? least : d[i];
        double factor = low / d[i];
        d[i + 1] = nextD - factor * right[i];
        right[i + 1] = nextRight;
        x[i + 1] -= factor * x[i];
      }
    }
    for (int i = n - 1; i >= 0; i--) {
      double sum = x[i] - (i + 1 < n ? right[i] * x[i + 1] : 0) - (i + 2 < n ? second[i] * x[i + 2] : 0);
      x[i] = sum / (Math.abs(d[i]) < least ? least : d[i]);
    }
    return x;
  }

  /** Twice, for what rounding has left after the first time. */
  private static void orthonormal(double[] x, double[][] to, int count) {
    scale(x);
    for (int pass = 0; pass < 2; pass++) {
      for (int k = 0; k < count; k++) {
        double dot = 0;
        for (int i = 0; i < x.length; i++) {
          dot += to[k][i] * x[i];
        }
        for (int i = 0; i < x.length; i++) {
          x[i] -= dot * to[k][i];
        }
      }
      scale(x);
    }
  }

  private static void scale(double[] x) {
    double most = 0;
    for (double v : x) {
      most = Math.max(most, Math.abs(v));
    }
    double square = 0;
    for (double v : x) {
      square += v / most * (v / most);
    }
    double length = most * Math.sqrt(square);
    for (int i = 0; i < x.length; i++) {
      x[i] /= length;
    }
  }

  private static void signed(double[] v) {
    double most = 0;
    for (double x : v) {
      most = Math.abs(x) > Math.abs(most) ? x : most;
    }
    for (int i = 0; i < v.length && most < 0; i++) {
      v[i] = -v[i];
    }
  }
}

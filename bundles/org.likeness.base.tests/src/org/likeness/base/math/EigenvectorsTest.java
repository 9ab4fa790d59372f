// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.base.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.likeness.api.contract.CancelAfter;
import org.likeness.api.task.Progress;

/** What eigenvectors are: the matrix makes them longer, and nothing else; they are orthogonal. Also where values are equal. */
class EigenvectorsTest {

  /** V diag(values) V' with V a product of reflections. */
  private static double[][] matrix(double[] values, long seed) {
    int n = values.length;
    double[][] a = new double[n][n];
    for (int i = 0; i < n; i++) {
      a[i][i] = values[i];
    }
    Random random = new Random(seed);
    for (int r = 0; r < 3; r++) {
      double[] v = random.doubles(n, -1, 1).toArray();
      double square = 0;
      for (double x : v) {
        square += x * x;
      }
      a = times(times(reflection(v, square), a), reflection(v, square));
    }
    return a;
  }

  private static double[][] reflection(double[] v, double square) {
    double[][] h = new double[v.length][v.length];
    for (int i = 0; i < v.length; i++) {
      for (int j = 0; j < v.length; j++) {
        h[i][j] = (i == j ? 1 : 0) - 2 * v[i] * v[j] / square;
      }
    }
    return h;
  }

  private static double[][] times(double[][] a, double[][] b) {
    double[][] c = new double[a.length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        for (int k = 0; k < a.length; k++) {
          c[i][j] += a[i][k] * b[k][j];
        }
      }
    }
    return c;
  }

  private static void holds(double[] descending) {
    double[][] a = matrix(descending, 5);
    double[][] kept = matrix(descending, 5);
    Eigenvectors found = Eigenvectors.largest(a, descending.length, Progress.NONE);
    for (int k = 0; k < descending.length; k++) {
      assertEquals(descending[k], found.values()[k], 1e-12 * descending[0]);
      double[] v = found.vectors()[k];
      for (int i = 0; i < v.length; i++) {
        double sum = 0;
        for (int j = 0; j < v.length; j++) {
          sum += kept[i][j] * v[j];
        }
        assertEquals(descending[k] * v[i], sum, 1e-11 * descending[0], "vector " + k);
      }
      for (int l = 0; l <= k; l++) {
        double dot = 0;
        for (int i = 0; i < v.length; i++) {
          dot += v[i] * found.vectors()[l][i];
        }
        assertEquals(k == l ? 1 : 0, dot, 1e-12, k + " and " + l);
      }
    }
  }

  @Test
  void valuesFarApart() {
    holds(new double[] {9, 7, 4, 2.5, 1, 0.1, 0.001});
  }

  @Test
  void equalAndVeryNearValues() {
    holds(new double[] {5, 5, 5, 1 + 1e-13, 1, 1, 0, 0, 0, 0});
    holds(new double[] {2, 2, 2, 2});
  }

  @Test
  void smallMatrices() {
    holds(new double[] {3});
    holds(new double[] {3, 1});
    holds(new double[] {3, 3, 0});
  }

  @Test
  void stopsWhenCancelled() {
    assertThrows(CancellationException.class, () -> Eigenvectors.largest(matrix(new double[] {3, 2, 1, 0}, 1), 2, new CancelAfter(0)));
  }
}

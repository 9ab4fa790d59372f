// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics.internal;

import java.util.List;
import org.likeness.api.features.FeatureSet;
import org.likeness.api.task.Progress;

/**
 * A linear classifier by regularised least squares (Hoerl & Kennard 1970): each class's number is 1 for its pictures and -1 for
 * others, and the largest number wins. In closed form, so that the same pictures always give the same classifier. Features are scaled
 * by the mean and deviation (divisor n) of what it learns from; one that is always the same counts nothing.
 */
public final class RidgeClassifier {
  private final List<String> classes;
  private final double[] mean;
  private final double[] scale;
  /** Per class, with the constant last. */
  private final double[][] weights;

  private RidgeClassifier(List<String> classes, double[] mean, double[] scale, double[][] weights) {
    this.classes = classes;
    this.mean = mean;
    this.scale = scale;
    this.weights = weights;
  }

  /**
   * Learns.
   *
   * @param rows of the set, each with one of the classes as its label
   * @param penalty times the number of rows is added to the diagonal
   */
  public static RidgeClassifier of(FeatureSet set, int[] rows, List<String> classes, double penalty, Progress progress) {
    int d = set.width();
    double[] mean = new double[d];
    double[] scale = new double[d];
    scaling(set, rows, mean, scale);
    double[] target = new double[classes.size()];
    double[][] y = new double[rows.length][classes.size()];
    double[][] x = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      x[i] = scaled(set.row(rows[i]), mean, scale);
      for (int c = 0; c < target.length; c++) {
        y[i][c] = set.label(rows[i]).equals(classes.get(c)) ? 1 : -1;
        target[c] += y[i][c] / rows.length;
      }
    }
    for (double[] row : y) {
      for (int c = 0; c < target.length; c++) {
        row[c] -= target[c]; // scaled features have the mean 0, so this is what the constant is
      }
    }
    double[][] w = solved(x, y, penalty * rows.length, progress);
    double[][] weights = new double[classes.size()][d + 1];
    for (int c = 0; c < weights.length; c++) {
      for (int k = 0; k < d; k++) {
        weights[c][k] = w[k][c];
      }
      weights[c][d] = target[c];
    }
    return new RidgeClassifier(classes, mean, scale, weights);
  }

  private static void scaling(FeatureSet set, int[] rows, double[] mean, double[] scale) {
    for (int i : rows) {
      for (int k = 0; k < mean.length; k++) {
        mean[k] += (double) set.row(i)[k] / rows.length;
      }
    }
    for (int i : rows) {
      for (int k = 0; k < mean.length; k++) {
        double off = set.row(i)[k] - mean[k];
        scale[k] += off * off / rows.length;
      }
    }
    for (int k = 0; k < scale.length; k++) {
      scale[k] = scale[k] > 1e-12 * (mean[k] * mean[k]) ? 1 / Math.sqrt(scale[k]) : 0;
    }
  }

  private static double[] scaled(float[] row, double[] mean, double[] scale) {
    double[] out = new double[row.length];
    for (int k = 0; k < out.length; k++) {
      out[k] = (row[k] - mean[k]) * scale[k];
    }
    return out;
  }

  /** (X'X + p)^-1 X'Y, or the same as X' (X X' + p)^-1 Y where there are fewer rows than features. */
  private static double[][] solved(double[][] x, double[][] y, double p, Progress progress) {
    double[][] across = transposed(x);
    if (x.length < across.length) {
      return product(across, inverse(x, y, p, progress), progress);
    }
    return inverse(across, product(across, y, progress), p, progress);
  }

  /** (A A' + p)^-1 B by Cholesky's factor. */
  private static double[][] inverse(double[][] a, double[][] b, double p, Progress progress) {
    int n = a.length;
    double[] c = new double[n * n];
    for (int i = 0; i < n; i++) {
      progress.check();
      for (int j = 0; j <= i; j++) {
        double sum = i == j ? p : 0;
        for (int k = 0; k < a[i].length; k++) {
          sum += a[i][k] * a[j][k];
        }
        c[i * n + j] = sum;
        c[j * n + i] = sum;
      }
    }
    double[][] l = Cholesky.columns(c, n, progress);
    double[][] x = new double[n][];
    for (int i = 0; i < n; i++) {
      x[i] = b[i].clone();
      for (int q = 0; q < x[i].length; q++) {
        for (int k = 0; k < i; k++) {
          x[i][q] -= l[k][i] * x[k][q];
        }
        x[i][q] /= l[i][i];
      }
    }
    for (int i = n - 1; i >= 0; i--) {
      progress.check();
      for (int q = 0; q < x[i].length; q++) {
        for (int k = i + 1; k < n; k++) {
          x[i][q] -= l[i][k] * x[k][q];
        }
        x[i][q] /= l[i][i];
      }
    }
    return x;
  }

  private static double[][] transposed(double[][] a) {
    double[][] out = new double[a[0].length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < out.length; j++) {
        out[j][i] = a[i][j];
      }
    }
    return out;
  }

  private static double[][] product(double[][] a, double[][] b, Progress progress) {
    double[][] out = new double[a.length][b[0].length];
    for (int i = 0; i < a.length; i++) {
      progress.check();
      for (int k = 0; k < b.length; k++) {
        for (int j = 0; j < out[i].length; j++) {
          out[i][j] += a[i][k] * b[k][j];
        }
      }
    }
    return out;
  }

  /** The class of a row; of equal ones the first. */
  public String of(float[] row) {
    double[] x = scaled(row, mean, scale);
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < weights.length; c++) {
      double sum = weights[c][x.length];
      for (int k = 0; k < x.length; k++) {
        sum += weights[c][k] * x[k];
      }
      if (sum > most) {
        most = sum;
        best = c;
      }
    }
    return classes.get(best);
  }
}

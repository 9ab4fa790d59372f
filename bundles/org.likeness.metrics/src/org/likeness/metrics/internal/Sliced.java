// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics.internal;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.likeness.api.features.FeatureSet;

/** Wasserstein distances along a line. */
public final class Sliced {

  private Sliced() {}

  /** Of length 1, each as likely as any other. */
  public static double[] direction(int width, Random random) {
    double[] u = new double[width];
    double length = 0;
    for (int k = 0; k < width; k++) {
      u[k] = random.nextGaussian();
      length += u[k] * u[k];
    }
    for (int k = 0; k < width; k++) {
      u[k] /= Math.sqrt(length);
    }
    return u;
  }

  /** The squared Wasserstein-2 distance of the sets' shadows on a line; sets of two sizes are compared by their quantile functions. */
  public static double squared(FeatureSet a, FeatureSet b, double[] direction) {
    return squared(sorted(a, direction), sorted(b, direction));
  }

  private static double[] sorted(FeatureSet set, double[] u) {
    double[] out = new double[set.size()];
    for (int i = 0; i < out.length; i++) {
      float[] row = set.row(i);
      for (int k = 0; k < u.length; k++) {
        out[i] += row[k] * u[k];
      }
    }
    Arrays.sort(out);
    return out;
  }

  /** The integral over p of (quantile of x at p - quantile of y at p) squared; both are steps. @param x ascending @param y too */
  static double squared(double[] x, double[] y) {
    return integral(x, y, d -> d * d);
  }

  /** Wasserstein-1: the integral of the difference's size. @param x ascending @param y too */
  static double absolute(double[] x, double[] y) {
    return integral(x, y, Math::abs);
  }

  private static double integral(double[] x, double[] y, DoubleUnaryOperator of) {
    double sum = 0;
    double at = 0;
    int i = 0;
    int j = 0;
    while (i < x.length && j < y.length) {
      long right = (long) (i + 1) * y.length - (long) (j + 1) * x.length;
      double next = right <= 0 ? (i + 1.0) / x.length : (j + 1.0) / y.length;
      sum += (next - at) * of.applyAsDouble(x[i] - y[j]);
      at = next;
      i += right <= 0 ? 1 : 0;
      j += right >= 0 ? 1 : 0;
    }
    return sum;
  }
}

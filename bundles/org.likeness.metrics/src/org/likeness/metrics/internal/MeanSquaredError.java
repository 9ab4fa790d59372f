// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics.internal;

/** The mean squared difference and what follows from it. */
public final class MeanSquaredError {
  /** The largest value of an 8-bit picture. */
  public static final double PEAK = 255;

  private MeanSquaredError() {}

  /** The mean over all values of all planes. */
  public static double of(double[][] a, double[][] b) {
    return of(a, b, null);
  }

  /**
   * The weighted mean over all values of all planes.
   *
   * @param weights one per pixel; null for equal ones
   */
  public static double of(double[][] a, double[][] b, double[] weights) {
    double sum = 0;
    double n = 0;
    for (int c = 0; c < a.length; c++) {
      for (int i = 0; i < a[c].length; i++) {
        double d = a[c][i] - b[c][i];
        double w = weights == null ? 1 : weights[i];
        sum += w * d * d;
        n += w;
      }
    }
    return sum / n;
  }

  /** 10 log10(255^2 / MSE) in dB; +infinity for identical pictures. */
  public static double psnr(double mse) {
    return mse == 0 ? Double.POSITIVE_INFINITY : 10 * Math.log10(PEAK * PEAK / mse);
  }
}

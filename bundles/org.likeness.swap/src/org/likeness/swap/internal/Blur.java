// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.swap.internal;

import org.likeness.api.image.Plane;

/** Gaussian blur of pictures, mirrored at the border (the border's pixels once). */
final class Blur {
  private static final double REACH = 4;

  private Blur() {}

  /** @param sigma in pixels, above 0 */
  static Plane gaussian(Plane in, double sigma) {
    double[] kernel = kernel(sigma);
    float[] across = new float[in.data().length];
    float[] out = new float[across.length];
    pass(in.data(), across, in.width(), in.height(), 1, in.width(), kernel);
    pass(across, out, in.height(), in.width(), in.width(), 1, kernel);
    return new Plane(in.width(), in.height(), out);
  }

  /** The half from the middle on; the whole sums to 1. */
  private static double[] kernel(double sigma) {
    double[] k = new double[(int) (REACH * sigma + 0.5) + 1];
    double sum = 0;
    for (int i = 0; i < k.length; i++) {
      k[i] = Math.exp(-0.5 * i * i / (sigma * sigma));
      sum += i == 0 ? k[i] : 2 * k[i];
    }
    for (int i = 0; i < k.length; i++) {
      k[i] /= sum;
    }
    return k;
  }

  /** Along lines of {@code n} values {@code step} apart; lines are {@code next} apart. */
  private static void pass(float[] in, float[] out, int n, int lines, int step, int next, double[] kernel) {
    for (int line = 0; line < lines; line++) {
      int start = line * next;
      for (int i = 0; i < n; i++) {
        double sum = kernel[0] * in[start + i * step];
        for (int k = 1; k < kernel.length; k++) {
          sum += kernel[k] * ((double) in[start + mirrored(i - k, n) * step] + in[start + mirrored(i + k, n) * step]);
        }
        out[start + i * step] = (float) sum;
      }
    }
  }

  private static int mirrored(int i, int n) {
    if (n == 1) {
      return 0;
    }
    int m = Math.floorMod(i, 2 * n - 2);
    return m < n ? m : 2 * n - 2 - m;
  }
}

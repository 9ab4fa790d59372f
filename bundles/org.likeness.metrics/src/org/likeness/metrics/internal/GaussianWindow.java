// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics.internal;

/** The 11-tap Gaussian window (sigma 1.5) of SSIM, applied to rows and columns where it fits whole ("valid"). */
final class GaussianWindow {
  static final int SIZE = 11;
  private static final double SIGMA = 1.5;
  private static final double[] TAPS = taps();

  private GaussianWindow() {}

  private static double[] taps() {
    double[] t = new double[SIZE];
    double sum = 0;
    for (int i = 0; i < SIZE; i++) {
      double d = i - SIZE / 2;
      t[i] = Math.exp(-d * d / (2 * SIGMA * SIGMA));
      sum += t[i];
    }
    for (int i = 0; i < SIZE; i++) {
      t[i] /= sum;
    }
    return t;
  }

  /** The weighted means: a plane of (width - 10) x (height - 10). */
  static double[] filter(double[] plane, int width, int height) {
    int w = width - SIZE + 1;
    int h = height - SIZE + 1;
    double[] rows = new double[w * height];
    for (int y = 0; y < height; y++) {
      for (int k = 0; k < SIZE; k++) {
        double t = TAPS[k];
        int in = y * width + k;
        int out = y * w;
        for (int x = 0; x < w; x++) {
          rows[out + x] += t * plane[in + x];
        }
      }
    }
    double[] result = new double[w * h];
    for (int y = 0; y < h; y++) {
      for (int k = 0; k < SIZE; k++) {
        double t = TAPS[k];
        int in = (y + k) * w;
        int out = y * w;
        for (int x = 0; x < w; x++) {
          result[out + x] += t * rows[in + x];
        }
      }
    }
    return result;
  }
}

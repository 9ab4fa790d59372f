// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.mark;

/** The discrete Fourier transform of a square tile whose side is a power of two (Cooley and Tukey 1965, radix 2, in place). */
final class Fft {

  private Fft() {}

  /** Transforms {@code side * side} complex values, row by row; the inverse is not divided. */
  static void transform(double[] re, double[] im, int side, boolean inverse) {
    for (int i = 0; i < side; i++) {
      line(re, im, i * side, 1, side, inverse);
    }
    for (int i = 0; i < side; i++) {
      line(re, im, i, side, side, inverse);
    }
  }

  private static void line(double[] re, double[] im, int start, int step, int n, boolean inverse) {
    for (int i = 1, j = 0; i < n; i++) {
      int bit = n >> 1;
      for (; (j & bit) != 0; bit >>= 1) {
        j ^= bit;
      }
      j ^= bit;
      if (i < j) {
        swap(re, start + i * step, start + j * step);
        swap(im, start + i * step, start + j * step);
      }
    }
    for (int len = 2; len <= n; len <<= 1) {
      double angle = (inverse ? 2 : -2) * Math.PI / len;
      for (int k = 0; k < len / 2; k++) {
        double c = Math.cos(angle * k);
        double s = Math.sin(angle * k);
        for (int i = k; i < n; i += len) {
          int a = start + i * step;
          int b = start + (i + len / 2) * step;
          double r = re[b] * c - im[b] * s;
          double m = re[b] * s + im[b] * c;
          re[b] = re[a] - r;
          im[b] = im[a] - m;
          re[a] += r;
          im[a] += m;
        }
      }
    }
  }

  private static void swap(double[] v, int i, int j) {
    double t = v[i];
    v[i] = v[j];
    v[j] = t;
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.swap.internal;

import java.util.Arrays;
import org.likeness.api.image.Plane;

/**
 * How noisy a picture is: Immerkaer's operator (the difference of two Laplacians, which sees neither slopes nor straight edges)
 * at every pixel; of its absolute values the median, which few edges cannot move, as the deviation of white Gaussian noise.
 */
final class Noise {
  /** Of the operator's answer to noise of deviation 1: the root of the sum of its squared weights. */
  private static final double OPERATOR = 6;
  /** Of absolute values of a normal variable of deviation 1. */
  private static final double MEDIAN = 0.6744897501960817;

  private Noise() {}

  /** The standard deviation where the mask is above 1/2; 0 where it never is. */
  static double of(Plane picture, Plane mask) {
    int w = picture.width();
    float[] v = picture.data();
    float[] answers = new float[v.length];
    int n = 0;
    for (int y = 1; y < picture.height() - 1; y++) {
      for (int x = 1; x < w - 1; x++) {
        int i = y * w + x;
        if (mask.data()[i] > 0.5f) {
          answers[n++] = Math.abs(v[i - w - 1] + v[i - w + 1] + v[i + w - 1] + v[i + w + 1] - 2 * (v[i - w] + v[i + w] + v[i - 1] + v[i + 1])
              + 4 * v[i]);
        }
      }
    }
    Arrays.sort(answers, 0, n);
    return n == 0 ? 0 : (answers[(n - 1) / 2] + answers[n / 2]) / 2 / (OPERATOR * MEDIAN);
  }
}

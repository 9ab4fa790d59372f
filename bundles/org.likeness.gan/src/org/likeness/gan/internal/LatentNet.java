// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

/** A net over the first two numbers of a latent, at even shares of the normal distribution; the others are 0. */
record LatentNet(int lines, int points, int latentSize) {

  private static final double WIDEST = 8;
  private static final int HALVINGS = 60;

  /** Of each direction; a latent of one number has one line. */
  int count() {
    return latentSize == 1 ? 1 : 2 * lines;
  }

  /** Latents of one line after the other, {@code count() * points} rows of {@code latentSize}. */
  float[] latents() {
    float[] out = new float[count() * points * latentSize];
    for (int line = 0; line < count(); line++) {
      boolean alongFirst = line < lines;
      double fixed = latentSize == 1 ? 0 : at(line % lines, lines);
      for (int k = 0; k < points; k++) {
        int row = (line * points + k) * latentSize;
        out[row] = (float) (alongFirst ? at(k, points) : fixed);
        if (latentSize > 1) {
          out[row + 1] = (float) (alongFirst ? fixed : at(k, points));
        }
      }
    }
    return out;
  }

  private static double at(int k, int n) {
    return quantile((k + 0.5) / n);
  }

  /** Where a standard normal value lies below with this probability, by halving. @param share 0 to 1, neither of them */
  static double quantile(double share) {
    double low = -WIDEST;
    double high = WIDEST;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (NormalDistribution.below(middle) < share) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.faces.internal;

/**
 * Takes light away from a patch (Tan & Triggs 2010): gamma compression, difference of Gaussians, contrast equalisation in
 * two steps, and a tanh that limits outliers.
 */
final class Photometry {
  private static final double GAMMA = 0.2;
  private static final double INNER = 0.5;
  private static final double OUTER = 4.0;
  private static final double ALPHA = 0.1;
  private static final double TAU = 10;

  private Photometry() {}

  /** Values in -tau..tau, around 0. */
  static float[] normalised(float[] luma, int side) {
    float[] g = new float[luma.length];
    for (int i = 0; i < g.length; i++) {
      g[i] = (float) Math.pow(luma[i] / 255 + 1e-3, GAMMA);
    }
    float[] fine = blurred(g, side, INNER);
    float[] coarse = blurred(g, side, OUTER);
    for (int i = 0; i < g.length; i++) {
      g[i] = fine[i] - coarse[i];
    }
    equalise(g, Double.POSITIVE_INFINITY);
    equalise(g, TAU);
    for (int i = 0; i < g.length; i++) {
      g[i] = (float) (TAU * Math.tanh(g[i] / TAU));
    }
    return g;
  }

  /** Divides by mean(min(limit, |v|)^alpha)^(1/alpha). */
  private static void equalise(float[] values, double limit) {
    double sum = 0;
    for (float v : values) {
      sum += Math.pow(Math.min(limit, Math.abs(v)) + 1e-9, ALPHA);
    }
    float scale = (float) (1 / Math.max(1e-9, Math.pow(sum / values.length, 1 / ALPHA)));
    for (int i = 0; i < values.length; i++) {
      values[i] *= scale;
    }
  }

  /** Gaussian blur, edges repeated. */
  static float[] blurred(float[] in, int side, double sigma) {
    int r = (int) Math.ceil(3 * sigma);
    float[] taps = new float[2 * r + 1];
    float sum = 0;
    for (int i = -r; i <= r; i++) {
      taps[i + r] = (float) Math.exp(-i * i / (2 * sigma * sigma));
      sum += taps[i + r];
    }
    for (int i = 0; i < taps.length; i++) {
      taps[i] /= sum;
    }
    return columns(columns(in, side, taps, r), side, taps, r);
  }

  /** Along the rows; the result is transposed. */
  private static float[] columns(float[] in, int side, float[] taps, int r) {
    float[] out = new float[in.length];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        float sum = 0;
        for (int k = -r; k <= r; k++) {
          sum += taps[k + r] * in[y * side + Math.clamp(x + k, 0, side - 1)];
        }
        out[x * side + y] = sum;
      }
    }
    return out;
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.skin;

/** Between linear light and sRGB bytes, with a soft shoulder so that highlights do not clip hard. */
public final class Tone {
  private static final int STEPS = 8192;
  private static final float TOP = 4;
  private static final float[] ENCODE = new float[STEPS + 1];

  static {
    for (int i = 0; i <= STEPS; i++) {
      double linear = TOP * i / STEPS;
      ENCODE[i] = (float) (255 * contrast(encode(shoulder(linear))));
    }
  }

  private Tone() {
  }

  /** Linear up to 0.6, then bending towards 1. */
  private static double shoulder(double v) {
    double knee = 0.6;
    return v <= knee ? v : knee + (1 - knee) * (1 - Math.exp(-(v - knee) / (1 - knee)));
  }

  /** The S-shaped curve of a camera's standard picture style. */
  private static double contrast(double v) {
    return v + 0.42 * (v * v * (3 - 2 * v) - v);
  }

  private static double encode(double v) {
    return v <= 0.0031308 ? 12.92 * v : 1.055 * Math.pow(v, 1 / 2.4) - 0.055;
  }

  /** Linear light of an sRGB value 0-1. */
  public static float linear(double srgb) {
    return (float) (srgb <= 0.04045 ? srgb / 12.92 : Math.pow((srgb + 0.055) / 1.055, 2.4));
  }

  /** The sRGB value 0-255, not rounded, of a linear one. */
  public static float display(float linear) {
    if (!(linear > 0)) {
      return 0;
    }
    float at = linear * (STEPS / TOP);
    return at >= STEPS ? ENCODE[STEPS] : ENCODE[(int) at] + (at - (int) at) * (ENCODE[(int) at + 1] - ENCODE[(int) at]);
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.image;

/** The sRGB transfer function (IEC 61966-2-1): encoded values and linear light, both 0-1. */
public final class Srgb {
  private static final float[] LINEAR = new float[256];
  private static final int STEPS = 1 << 14;
  private static final byte[] ENCODED = new byte[STEPS + 1];

  static {
    for (int i = 0; i < 256; i++) {
      LINEAR[i] = (float) toLinear(i / 255.0);
    }
    for (int i = 0; i <= STEPS; i++) {
      ENCODED[i] = (byte) Math.round(255 * toEncoded((double) i / STEPS));
    }
  }

  private Srgb() {}

  public static double toLinear(double encoded) {
    return encoded <= 0.04045 ? encoded / 12.92 : Math.pow((encoded + 0.055) / 1.055, 2.4);
  }

  public static double toEncoded(double linear) {
    return linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
  }

  /** Linear light of an 8-bit value, by table. */
  public static float toLinear(byte encoded) {
    return LINEAR[encoded & 0xff];
  }

  /**
   * The nearest 8-bit value of linear light, clamped. By a table of 16,385 entries: each 8-bit value comes back exactly;
   * in the steep part near black another light may land one step beside the rounded formula.
   */
  public static byte toByte(float linear) {
    return ENCODED[Math.clamp(Math.round(linear * STEPS), 0, STEPS)];
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.look;

/** Where hair grows on the mean head: above a line from the forehead over the temples round the ears to the nape. */
public final class Hairline {
  /** Angles from the front in degrees. */
  private static final float[] ANGLE = {0, 18, 30, 40, 50, 58, 64, 69, 76, 84, 100, 112, 125, 150, 180};
  /** Lowest height of hair there, in centimetres. */
  private static final float[] HEIGHT = {10.5f, 10.5f, 10.45f, 10.0f, 8.7f, 6.9f, 5.1f, 3.2f, 4.6f, 6.0f, 5.6f, 2.0f, -1.8f, -3.4f, -3.9f};

  private Hairline() {
  }

  /**
   * How far inside the hair a place on the mean head lies, about in centimetres; negative = bare skin.
   *
   * @param recede centimetres by which the line at forehead and temples is higher
   */
  public static float inside(float x, float y, float z, float recede) {
    float angle = (float) Math.toDegrees(Math.atan2(Math.abs(x), z));
    int k = 0;
    while (k < ANGLE.length - 2 && ANGLE[k + 1] < angle) {
      k++;
    }
    float t = Math.min(1, (angle - ANGLE[k]) / (ANGLE[k + 1] - ANGLE[k]));
    float line = HEIGHT[k] + t * (HEIGHT[k + 1] - HEIGHT[k]);
    if (angle < 62) {
      float temple = Math.max(0, 1 - Math.abs(angle - 36) / 18);
      line += recede * (0.7f + 0.9f * temple) * (1 - smooth(50, 62, angle));
    }
    float d = (y - line) * (angle < 60 ? 1 : 0.8f);
    // ears stick out of the head: no hair on them
    if (ear(x, y, z)) {
      return Math.min(d, -0.5f);
    }
    return d;
  }

  /** Whether a place on the mean head belongs to an ear. */
  public static boolean ear(float x, float y, float z) {
    float ax = Math.abs(x);
    return ax > 7.0f && y < 5.4f && y > -3.6f && z < 3.2f && z > -4.5f && ax > 7.15f + 0.06f * Math.max(0, y);
  }

  private static float smooth(float a, float b, float v) {
    float t = Math.min(1, Math.max(0, (v - a) / (b - a)));
    return t * t * (3 - 2 * t);
  }
}

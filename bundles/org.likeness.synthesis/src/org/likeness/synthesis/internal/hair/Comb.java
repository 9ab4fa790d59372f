// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.hair;

import org.likeness.synthesis.internal.look.HairStyle;

/** Which way the hair of a style lies at a place of the head, how long it is there and how far it stands off. */
final class Comb {
  private final HairStyle style;
  /** The knot of tied hair. */
  static final float[] KNOT = {0, 13.2f, -7.5f};

  Comb(HairStyle style) {
    this.style = style;
  }

  /** Length in centimetres of a hair with a root here. */
  float length(float x, float y, float z) {
    float top = smooth(6, 11, y) * smooth(-8, -3, z);
    float side = 1 - smooth(7, 10.5f, y);
    return switch (style.kind()) {
      case SHAVED, CURLY -> style.length();
      case RECEDED, CROP -> style.length() * (1 - 0.55f * side);
      case SIDE_PART -> mix(1.3f, style.length(), Math.max(top, smooth(7.5f, 10f, y)));
      case QUIFF -> mix(1.0f, style.length() * (0.55f + 0.45f * smooth(-4, 6, z)), Math.max(top, smooth(8.5f, 10.5f, y)));
      case SWEPT_BACK -> mix(2.2f, style.length(), top);
      case TIED -> (float) Math.sqrt(sq(x - KNOT[0]) + sq(y - KNOT[1]) + sq(z - KNOT[2])) * 1.15f;
      case BOB, LONG, LONG_WAVY -> style.length() + Math.max(0, y - 6) * 0.7f;
    };
  }

  /** Centimetres between the skin and the outermost hair. */
  float volume(float x, float y, float z) {
    float top = smooth(7, 12, y);
    return switch (style.kind()) {
      case SHAVED -> 0.25f;
      case RECEDED -> 0.7f;
      case CROP -> 0.5f + 0.6f * top;
      case SIDE_PART -> 0.5f + 1.3f * top;
      case QUIFF -> 0.4f + 2.0f * top * smooth(-2, 6, z);
      case SWEPT_BACK -> 0.5f + 0.9f * top;
      case CURLY -> 0.5f + 1.0f * top + 0.16f * style.length();
      case TIED -> 0.5f;
      case BOB -> 1.3f;
      case LONG -> 0.9f;
      case LONG_WAVY -> 1.4f;
    };
  }

  /** How much a hair leaves the skin at its root, 0 flat to 1 upright. */
  float lift() {
    return switch (style.kind()) {
      case SHAVED -> 0.8f;
      case RECEDED -> 0.45f;
      case CROP -> 0.6f;
      case SIDE_PART -> 0.45f;
      case QUIFF -> 0.75f;
      case SWEPT_BACK -> 0.4f;
      case CURLY -> 0.6f;
      case TIED -> 0.05f;
      case BOB, LONG, LONG_WAVY -> 0.45f;
    };
  }

  /** The direction in which a hair lies at a place; {@code t} 0 root to 1 tip, {@code rootX} where it grows. */
  void direction(float x, float y, float z, float rootX, float rootY, float rootZ, float t, float[] out) {
    float side = rootX >= style.parting() ? 1 : -1;
    float low = 1 - smooth(6, 11, rootY);
    float over = smooth(7f, 11.5f, y);
    switch (style.kind()) {
      case SHAVED, CROP, RECEDED -> set(out, 0.5f * x / 8, -0.5f - 0.6f * low, 0.55f + 0.25f * (z + 4) / 8);
      case SIDE_PART -> set(out, side * over + 0.1f * side, -0.25f - 1.1f * (1 - over), 0.45f * over - 0.3f * low);
      case QUIFF -> set(out, 0.05f * x, 0.7f * (1 - low) - 0.7f * low, -0.65f + 0.2f * (1 - t));
      case SWEPT_BACK -> set(out, 0.02f * x, -0.15f - 0.35f * low - 0.3f * t, -1);
      case CURLY -> set(out, x / 8, -0.15f, z / 10);
      case TIED -> set(out, KNOT[0] - x, KNOT[1] - y, KNOT[2] - z);
      case BOB, LONG, LONG_WAVY -> set(out, side * 1.15f * over, -0.35f - 1.3f * (1 - over), -0.5f * over);
    }
  }

  private static void set(float[] out, float x, float y, float z) {
    out[0] = x;
    out[1] = y;
    out[2] = z;
  }

  private static float mix(float a, float b, float t) {
    return a + t * (b - a);
  }

  private static float sq(float v) {
    return v * v;
  }

  static float smooth(float a, float b, float v) {
    float t = Math.min(1, Math.max(0, (v - a) / (b - a)));
    return t * t * (3 - 2 * t);
  }
}

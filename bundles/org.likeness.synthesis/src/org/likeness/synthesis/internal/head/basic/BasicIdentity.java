// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.head.basic;

import org.likeness.synthesis.internal.head.basic.Fields.Field;

/** What makes one built-in head differ from another; each field is one standard deviation. */
final class BasicIdentity {
  static final String[] NAMES = {"head-width", "head-height", "head-depth", "face-length", "face-width", "forehead-slope",
      "brow-ridge", "brow-height", "eye-distance", "eye-height", "eye-depth", "cheekbone-width", "cheekbone-height",
      "cheek-fullness", "nose-length", "nose-width", "nose-projection", "nose-bridge", "nose-tip-lift", "philtrum-length",
      "mouth-width", "lip-fullness-upper", "lip-fullness-lower", "mouth-projection", "chin-length", "chin-projection",
      "chin-width", "jaw-width", "jaw-angle", "neck-width", "ear-size", "ear-protrusion"};
  static final double[] MASCULINE = new double[NAMES.length];

  static {
    put("brow-ridge", 0.28);
    put("jaw-width", 0.28);
    put("chin-width", 0.14);
    put("neck-width", 0.22);
    put("nose-width", 0.12);
    put("lip-fullness-upper", -0.16);
    put("lip-fullness-lower", -0.12);
    put("cheek-fullness", -0.1);
    put("face-length", 0.1);
  }

  private BasicIdentity() {
  }

  private static void put(String name, double w) {
    for (int i = 0; i < NAMES.length; i++) {
      if (NAMES[i].equals(name)) {
        MASCULINE[i] = w;
      }
    }
  }

  static Field field(int i) {
    return (p, side, d) -> {
      double x = p[0];
      double ax = Math.abs(x);
      double s = Math.signum(x);
      double y = p[1];
      double z = p[2];
      double front = Clip.smooth(2, 7, z);
      switch (NAMES[i]) {
        case "head-width" -> d[0] += 0.035 * x * Clip.smooth(-9, -4, y);
        case "head-height" -> d[1] += 0.35 * Clip.smooth(4, 13, y);
        case "head-depth" -> d[2] += 0.04 * (z - 3) * Clip.smooth(-9, -2, y);
        case "face-length" -> d[1] += -0.42 * Clip.smooth(3.5, -7, y) * Clip.smooth(-13, -8, y);
        case "face-width" -> d[0] += 0.030 * x * front * Clip.smooth(-10, -6, y) * Clip.smooth(10, 5, y);
        case "forehead-slope" -> d[2] += -0.40 * Clip.smooth(6, 12, y) * front;
        case "brow-ridge" -> d[2] += 0.24 * Clip.bell(ax - 2.8, 2.2, y - 5.3, 0.9) * front;
        case "brow-height" -> d[1] += 0.22 * Clip.bell(ax - 3, 3, y - 5.9, 1.1) * front;
        case "eye-distance" -> d[0] += 0.17 * s * Clip.plateau(ax - 3.15, 2.6, y - 3.6, 2.3) * front;
        case "eye-height" -> d[1] += 0.16 * Clip.plateau(ax - 3.15, 2.7, y - 3.6, 2.2) * front;
        case "eye-depth" -> d[2] += -0.20 * Clip.plateau(ax - 3.15, 2.4, y - 3.6, 2.0) * front;
        case "cheekbone-width" -> d[0] += 0.28 * s * Clip.bell(ax - 5.6, 2, y - 1, 2) * Clip.smooth(1, 5, z);
        case "cheekbone-height" -> d[1] += 0.30 * Clip.bell(ax - 4.6, 1.8, y - 0.8, 1.7) * front;
        case "cheek-fullness" -> {
          double w = Clip.bell(ax - 4.4, 2, y + 2.6, 2.2) * Clip.smooth(1, 5, z);
          d[0] += 0.36 * s * w;
          d[2] += 0.18 * w;
        }
        case "nose-length" -> d[1] += -0.30 * nose(ax, z) * Clip.smooth(3.4, 0, y) * Clip.smooth(-2.6, -1.3, y);
        case "nose-width" -> d[0] += 0.16 * x * Clip.bell(ax - 0.9, 1.1, y + 0.4, 1.1) * Clip.smooth(9.4, 10.6, z);
        case "nose-projection" -> d[2] += 0.40 * Clip.bell(ax, 1.2, y - 0.5, 1.7) * Clip.smooth(9.4, 11, z);
        case "nose-bridge" -> d[2] += 0.26 * Clip.bell(ax, 0.9, y - 2.6, 1.4) * front;
        case "nose-tip-lift" -> d[1] += 0.26 * Clip.bell(ax, 1.1, y - 0.2, 0.9) * Clip.smooth(10.4, 12.2, z);
        case "philtrum-length" -> d[1] += -0.22 * Clip.smooth(-1.3, -2.7, y) * Clip.bell(ax, 4, 0, 1) * front * Clip.smooth(-13, -8, y);
        case "mouth-width" -> d[0] += 0.085 * x * Clip.bell(ax - 1.6, 2.2, y + 3.45, 1.5) * front;
        case "lip-fullness-upper" -> {
          double w = Clip.bell(ax, 2.2, y + 2.75, 0.4) * front * (side < 0 ? 0 : 1);
          d[1] += 0.16 * w;
          d[2] += 0.10 * Clip.bell(ax, 2.0, y + 3.0, 0.5) * front;
        }
        case "lip-fullness-lower" -> {
          double w = Clip.bell(ax, 2.0, y + 4.4, 0.45) * front * (side > 0 ? 0 : 1);
          d[1] += -0.17 * w;
          d[2] += 0.10 * Clip.bell(ax, 1.8, y + 4.0, 0.5) * front;
        }
        case "mouth-projection" -> d[2] += 0.28 * Clip.bell(ax, 2.8, y + 3.3, 1.8) * front;
        case "chin-length" -> d[1] += -0.35 * Clip.bell(ax, 3.2, y + 7.2, 1.6) * front;
        case "chin-projection" -> d[2] += 0.38 * Clip.bell(ax, 2.4, y + 6.3, 1.5) * front;
        case "chin-width" -> d[0] += 0.11 * x * Clip.bell(ax, 3.2, y + 6.4, 1.6) * front;
        case "jaw-width" -> d[0] += 0.42 * s * Clip.bell(ax - 5.6, 2.2, y + 4, 2.6) * Clip.smooth(-2, 3, z);
        case "jaw-angle" -> d[1] += -0.40 * Clip.bell(ax - 5.4, 1.8, y + 4.8, 1.8) * Clip.smooth(-1, 3, z) * Clip.smooth(9, 7, z);
        case "neck-width" -> {
          double w = Clip.smooth(-6, -9.5, y) * Clip.smooth(7.5, 5, z);
          d[0] += 0.055 * x * w;
          d[2] += 0.04 * z * w;
        }
        case "ear-size" -> d[1] += 0.10 * (y - 1.4) * ear(ax, z);
        case "ear-protrusion" -> d[0] += 0.28 * s * ear(ax, z);
        default -> throw new IllegalStateException(NAMES[i]);
      }
    };
  }

  private static double nose(double ax, double z) {
    return Clip.smooth(2.2, 1.0, ax) * Clip.smooth(9, 10.4, z);
  }

  private static double ear(double ax, double z) {
    return Clip.smooth(7.3, 8.2, ax) * Clip.smooth(3, 1.5, z) * Clip.smooth(-5, -3, z);
  }
}

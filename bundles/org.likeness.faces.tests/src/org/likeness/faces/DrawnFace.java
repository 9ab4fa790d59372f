// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.faces;

import org.likeness.api.image.Image;

/** A face of soft ellipses, 240 x 240: enough for the cascade, which looks at light and dark. */
final class DrawnFace {
  /** Centre x, y, radii, brightness: skin, eyes, brows, nose's shadow, mouth. */
  private static final double[][] PARTS = {{120, 120, 72, 92, 205}, {92, 100, 17, 9, 70}, {148, 100, 17, 9, 70}, {92, 82, 21, 6, 90},
      {148, 82, 21, 6, 90}, {120, 142, 15, 6, 150}, {120, 168, 29, 9, 100}, {82, 140, 16, 16, 215}, {158, 140, 16, 16, 215}};

  private DrawnFace() {}

  /** @param faded 0 = clear; 1 = its features cannot be told from the skin */
  static Image of(double faded) {
    byte[] grey = new byte[240 * 240];
    for (int i = 0; i < grey.length; i++) {
      double v = 120;
      for (int k = 0; k < PARTS.length; k++) {
        double[] p = PARTS[k];
        double d = Math.hypot((i % 240 - p[0]) / p[2], (i / 240 - p[1]) / p[3]);
        double cover = 1 / (1 + Math.exp((d - 1) * Math.min(p[2], p[3]) / 2));
        v += cover * (k == 0 ? 1 : 1 - faded) * (p[4] - v);
      }
      grey[i] = (byte) Math.round(v);
    }
    return new Image(240, 240, 1, grey);
  }
}

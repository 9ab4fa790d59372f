// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import org.likeness.api.image.Image;

/** Two clouds of points over what the discriminator says of the plane, -1.2 to 1.2: real ones grey, made ones blue. */
final class Scatter {

  static final double EDGE = 1.2;
  /** Points of the discriminator's field along each axis. */
  static final int FIELD = 64;
  private static final int SCALE = 5;
  private static final int SIDE = FIELD * SCALE;
  private static final int DOT = 2;

  private Scatter() {}

  /**
   * @param field how sure the discriminator is that a point is real, FIELD x FIELD values from 0 to 1; orange where it is
   *     sure that it is made, green where it is sure that it is real
   * @param real x, y after one another
   * @param made likewise
   */
  static Image of(float[] field, float[] real, float[] made) {
    Image image = Image.rgb(SIDE, SIDE);
    for (int i = 0; i < SIDE * SIDE; i++) {
      float sure = field[i / SIDE / SCALE * FIELD + i % SIDE / SCALE];
      double green = Math.max(0, 2 * sure - 1);
      double orange = Math.max(0, 1 - 2 * sure);
      set(image, i, 250 - 70 * green - 4 * orange, 250 - 20 * green - 40 * orange, 250 - 55 * green - 100 * orange);
    }
    dots(image, real, 110, 110, 110);
    dots(image, made, 20, 70, 190);
    return image;
  }

  private static void dots(Image image, float[] xy, int red, int green, int blue) {
    for (int i = 0; i < xy.length; i += 2) {
      int x = (int) Math.floor((xy[i] + EDGE) / (2 * EDGE) * SIDE);
      int y = (int) Math.floor((EDGE - xy[i + 1]) / (2 * EDGE) * SIDE);
      for (int k = 0; k < DOT * DOT; k++) {
        int px = x + k % DOT;
        int py = y + k / DOT;
        if (px >= 0 && py >= 0 && px < SIDE && py < SIDE) {
          set(image, py * SIDE + px, red, green, blue);
        }
      }
    }
  }

  private static void set(Image image, int pixel, double red, double green, double blue) {
    image.data()[pixel * 3] = (byte) red;
    image.data()[pixel * 3 + 1] = (byte) green;
    image.data()[pixel * 3 + 2] = (byte) blue;
  }
}

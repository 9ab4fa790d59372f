// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import java.util.Arrays;
import org.likeness.api.image.Image;

/** Two clouds of points, -1.2 to 1.2: the real ones grey, the made ones blue. */
final class Scatter {

  private static final int SIDE = 256;
  private static final double EDGE = 1.2;

  private Scatter() {}

  /** @param real x, y after one another @param made likewise */
  static Image of(float[] real, float[] made) {
    Image image = Image.rgb(SIDE, SIDE);
    Arrays.fill(image.data(), (byte) 250);
    dots(image, real, 165, 165, 165);
    dots(image, made, 20, 90, 200);
    return image;
  }

  private static void dots(Image image, float[] xy, int red, int green, int blue) {
    for (int i = 0; i < xy.length; i += 2) {
      int x = (int) Math.floor((xy[i] + EDGE) / (2 * EDGE) * SIDE);
      int y = (int) Math.floor((EDGE - xy[i + 1]) / (2 * EDGE) * SIDE);
      for (int k = 0; k < 4; k++) {
        dot(image, x + k % 2, y + k / 2, red, green, blue);
      }
    }
  }

  private static void dot(Image image, int x, int y, int red, int green, int blue) {
    if (x >= 0 && y >= 0 && x < SIDE && y < SIDE) {
      int at = (y * SIDE + x) * 3;
      image.data()[at] = (byte) red;
      image.data()[at + 1] = (byte) green;
      image.data()[at + 2] = (byte) blue;
    }
  }
}

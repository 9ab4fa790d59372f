// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics.internal;

import org.likeness.api.image.Image;

/** Grey pictures from a linear congruential generator, the same in any language. */
public final class GoldenImages {

  private GoldenImages() {}

  /** clip(floor(128 + 90 sin(0.11 i) cos(0.07 j) + 40 (u - 0.5))), u from the generator in row order. */
  public static Image grey(int rows, int columns, long seed) {
    byte[] data = new byte[rows * columns];
    long s = seed;
    for (int i = 0, o = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        s = s * 6364136223846793005L + 1442695040888963407L;
        double u = (s >>> 11) / 0x1p53;
        double v = Math.floor(128 + 90 * Math.sin(0.11 * i) * Math.cos(0.07 * j) + 40 * (u - 0.5));
        data[o++] = (byte) (int) Math.max(0, Math.min(255, v));
      }
    }
    return new Image(columns, rows, 1, data);
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.swap.internal;

import org.likeness.api.image.Image;

/** Changes of a picture's lightness. */
final class Luma {

  private Luma() {}

  /** Each pixel's R, G and B with the same number added, rounded and kept within 0-255. */
  static Image added(Image rgb, float[] perPixel) {
    byte[] out = rgb.data().clone();
    for (int i = 0; i < perPixel.length; i++) {
      for (int c = 3 * i; c < 3 * i + 3; c++) {
        out[c] = (byte) Math.clamp(Math.round((out[c] & 0xff) + perPixel[i]), 0, 255);
      }
    }
    return new Image(rgb.width(), rgb.height(), 3, out);
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.forensics.internal;

import org.likeness.api.image.Image;

/** BT.601 luma as doubles 0-255, not rounded. */
final class Luma {

  private Luma() {}

  /** The whole picture, row by row. */
  static double[] of(Image image) {
    double[] luma = new double[image.width() * image.height()];
    byte[] d = image.data();
    int step = image.channels();
    for (int i = 0, p = 0; i < luma.length; i++, p += step) {
      luma[i] = step == 1 ? d[p] & 0xff : 0.299 * (d[p] & 0xff) + 0.587 * (d[p + 1] & 0xff) + 0.114 * (d[p + 2] & 0xff);
    }
    return luma;
  }

  /** The square of this side in the picture's middle. */
  static double[] square(Image image, int side) {
    double[] all = of(image);
    double[] square = new double[side * side];
    int x0 = (image.width() - side) / 2;
    int y0 = (image.height() - side) / 2;
    for (int y = 0; y < side; y++) {
      System.arraycopy(all, (y0 + y) * image.width() + x0, square, y * side, side);
    }
    return square;
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;

/** Lays a map over a picture: from blue-violet (0) to yellow (1), after the colour map viridis, over the picture in grey. */
public final class HeatMap {
  /** Viridis at 0, 1/4, 1/2, 3/4 and 1 (van der Walt and Smith 2015). */
  private static final int[][] VIRIDIS = {{68, 1, 84}, {59, 82, 139}, {33, 145, 140}, {94, 201, 98}, {253, 231, 37}};

  private HeatMap() {}

  /** @param map 0-1, of the picture's size */
  public static Image over(Image picture, Plane map) {
    byte[] out = new byte[picture.width() * picture.height() * 3];
    for (int y = 0, i = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++, i += 3) {
        double grey = 0.299 * picture.get(x, y, 0) + 0.587 * picture.get(x, y, 1) + 0.114 * picture.get(x, y, 2);
        double v = Math.clamp(map.get(x, y), 0f, 1f) * (VIRIDIS.length - 1);
        int k = Math.min(VIRIDIS.length - 2, (int) v);
        for (int c = 0; c < 3; c++) {
          double colour = VIRIDIS[k][c] + (v - k) * (VIRIDIS[k + 1][c] - VIRIDIS[k][c]);
          out[i + c] = (byte) Math.round(0.45 * grey + 0.55 * colour);
        }
      }
    }
    return new Image(picture.width(), picture.height(), 3, out);
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import java.util.ArrayList;
import java.util.List;
import org.likeness.api.image.Image;
import org.likeness.media.image.Draw;

/** Sample grids. */
final class Grids {

  private static final int GAP = 2;
  private static final int BACKGROUND = 0x202225;

  private Grids() {}

  /** Pictures in so many columns, row by row. */
  static Image of(List<Image> tiles, int columns) {
    return Draw.grid(tiles, columns, GAP, BACKGROUND);
  }

  /** Rows of equally many pictures. */
  static Image rows(List<List<Image>> rows) {
    List<Image> all = new ArrayList<>();
    rows.forEach(all::addAll);
    return of(all, rows.getFirst().size());
  }
}

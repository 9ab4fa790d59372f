// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.datasets.gallery;

import org.eclipse.swt.graphics.Rectangle;

/**
 * Where items stand: rows of equal cells, filling the width.
 *
 * @param count items
 * @param width of the area
 * @param side of the pictures' square
 * @param caption height of the line under the picture, 0 for none
 */
public record GalleryLayout(int count, int width, int side, int caption) {
  static final int GAP = 8;

  public int columns() {
    return Math.max(1, (width - GAP) / (side + GAP));
  }

  public int rows() {
    return (count + columns() - 1) / columns();
  }

  public int cellHeight() {
    return side + caption + GAP;
  }

  /** Height of everything; long because there may be very many items. */
  public long height() {
    return (long) rows() * cellHeight() + GAP;
  }

  /** Space between columns so that they fill the width. */
  private double stride() {
    int columns = columns();
    return count < columns ? side + GAP : (width - GAP) / (double) columns;
  }

  /** The cell of an item when so many pixels are scrolled away: picture and caption. */
  public Rectangle cell(int index, long scrolled) {
    int column = index % columns();
    int row = index / columns();
    return new Rectangle((int) Math.round(GAP + column * stride()), (int) (GAP + (long) row * cellHeight() - scrolled), side,
        side + caption);
  }

  /** The first item that may be seen. */
  public int first(long scrolled) {
    return (int) Math.max(0, (scrolled - GAP) / cellHeight()) * columns();
  }

  /** One beyond the last item that may be seen. */
  public int end(long scrolled, int height) {
    return (int) Math.min(count, ((scrolled + height) / cellHeight() + 1) * columns());
  }

  /** The item at a place, or -1. */
  public int at(int x, int y, long scrolled) {
    for (int i = first(scrolled + y - cellHeight()); i < Math.min(count, first(scrolled + y) + 2 * columns()); i++) {
      if (cell(i, scrolled).contains(x, y)) {
        return i;
      }
    }
    return -1;
  }
}

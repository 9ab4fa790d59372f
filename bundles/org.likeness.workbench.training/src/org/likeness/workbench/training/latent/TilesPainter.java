// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.latent;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.likeness.workbench.theme.Palette;

/** Paints tiles: a badge where one is chosen, and whether it is real (●), made (◆) or swapped (⇄). */
final class TilesPainter {
  private final Tiles tiles;

  TilesPainter(Tiles tiles) {
    this.tiles = tiles;
  }

  void paint(Event e) {
    Palette p = Palette.of(tiles);
    GC gc = e.gc;
    Rectangle area = tiles.getClientArea();
    gc.setBackground(p.panel());
    gc.fillRectangle(area);
    if (!tiles.sentence().isEmpty()) {
      sentence(gc, p, area);
    }
    for (int i = 0; i < tiles.tiles().size(); i++) {
      tile(gc, p, i);
    }
  }

  private void sentence(GC gc, Palette p, Rectangle area) {
    gc.setForeground(p.muted());
    org.eclipse.swt.graphics.TextLayout words = new org.eclipse.swt.graphics.TextLayout(gc.getDevice());
    words.setText(tiles.sentence());
    words.setFont(tiles.getFont());
    words.setAlignment(SWT.CENTER);
    words.setWidth(Math.max(40, area.width - 32));
    words.draw(gc, 16, Math.max(4, (area.height - words.getBounds().height) / 2));
    words.dispose();
  }

  private void tile(GC gc, Palette p, int i) {
    Rectangle cell = tiles.cell(i);
    Tiles.Tile tile = tiles.tiles().get(i);
    Image image = tiles.image(i);
    Rectangle b = image.getBounds();
    double scale = Math.min(cell.width / (double) b.width, cell.height / (double) b.height);
    int w = (int) Math.round(b.width * scale);
    int h = (int) Math.round(b.height * scale);
    gc.setInterpolation(scale >= 3 ? SWT.NONE : SWT.HIGH);
    gc.drawImage(image, 0, 0, b.width, b.height, cell.x + (cell.width - w) / 2, cell.y + (cell.height - h) / 2, w, h);
    switch (tile.origin()) {
      case REAL -> label(gc, p, "●", p.good(), cell, false);
      case SYNTHETIC -> label(gc, p, "◆", p.accent(), cell, false);
      case SWAPPED -> label(gc, p, "⇄", p.warn(), cell, false);
    }
    boolean focused = tiles.isFocusControl() && tiles.focus() == i;
    if (!tile.badge().isEmpty()) {
      label(gc, p, tile.badge(), p.text(), cell, true);
    }
    if (tile.chosen() || focused) {
      gc.setForeground(tile.chosen() ? p.accent() : p.muted());
      gc.setLineWidth(2);
      gc.drawRectangle(cell.x - 2, cell.y - 2, cell.width + 3, cell.height + 3);
      gc.setLineWidth(1);
    }
    if (!tile.caption().isEmpty()) {
      gc.setForeground(p.muted());
      gc.drawText(tile.caption(), cell.x, cell.y + cell.height + 3, true);
    }
  }

  private static void label(GC gc, Palette p, String words, Color colour, Rectangle cell, boolean left) {
    Point extent = gc.textExtent(words);
    if (extent.x + 4 > cell.width / 3) { // it would hide the picture
      return;
    }
    int width = Math.max(extent.x, extent.y - 4) + 4;
    int x = left ? cell.x : cell.x + cell.width - width;
    gc.setBackground(p.panel());
    gc.setAlpha(225);
    gc.fillRectangle(x, cell.y, width, extent.y);
    gc.setAlpha(255);
    gc.setForeground(colour);
    gc.drawText(words, x + (width - extent.x) / 2, cell.y, true);
  }
}

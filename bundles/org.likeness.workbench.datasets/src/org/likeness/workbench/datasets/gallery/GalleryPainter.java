// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.datasets.gallery;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.likeness.workbench.theme.Palette;

/** Paints the visible cells of a gallery. */
final class GalleryPainter {
  private static final int REJECTED_ALPHA = 70;

  private final Gallery gallery;
  private final Thumbnails thumbnails;

  GalleryPainter(Gallery gallery, Thumbnails thumbnails) {
    this.gallery = gallery;
    this.thumbnails = thumbnails;
  }

  void paint(Event e) {
    Palette p = Palette.of(gallery);
    GC gc = e.gc;
    Rectangle area = gallery.getClientArea();
    gc.setBackground(p.panel());
    gc.fillRectangle(area);
    GalleryLayout layout = gallery.layoutNow();
    long scrolled = gallery.scrolled();
    for (int i = layout.first(scrolled); i < layout.end(scrolled, area.height); i++) {
      Rectangle cell = layout.cell(i, scrolled);
      if (cell.y < area.height && cell.y + cell.height > 0) {
        cell(gc, p, layout, i, cell);
      }
    }
  }

  private void cell(GC gc, Palette p, GalleryLayout layout, int i, Rectangle cell) {
    GalleryModel model = gallery.model();
    boolean selected = gallery.selection().contains(i);
    int side = layout.side();
    if (selected) {
      gc.setBackground(p.selection());
      gc.fillRectangle(cell.x - 3, cell.y - 3, cell.width + 6, cell.height + 5);
    }
    gc.setBackground(p.image());
    gc.fillRectangle(cell.x, cell.y, side, side);
    Image image = thumbnails.get(model, i, side);
    if (image != null) {
      picture(gc, image, cell, side, model.rejected(i));
    } else if (thumbnails.isBroken(model, i, side)) {
      gc.setForeground(p.bad());
      center(gc, "✖", cell.x, cell.y, side);
    }
    if (model.rejected(i)) {
      gc.setForeground(p.bad());
      gc.setLineWidth(2);
      gc.drawLine(cell.x + 4, cell.y + 4, cell.x + side - 5, cell.y + side - 5);
      gc.setLineWidth(1);
    }
    sign(gc, p, model.sign(i), cell, side);
    if (selected || gallery.selection().focus() == i && gallery.isFocusControl()) {
      gc.setForeground(selected ? p.accent() : p.muted());
      gc.setLineWidth(2);
      gc.drawRectangle(cell.x - 2, cell.y - 2, side + 3, side + 3);
      gc.setLineWidth(1);
    }
    if (layout.caption() > 0) {
      gc.setForeground(selected ? p.text() : p.muted());
      gc.drawText(shortened(gc, model.caption(i), side), cell.x, cell.y + side + 2, true);
    }
  }

  private static void picture(GC gc, Image image, Rectangle cell, int side, boolean faint) {
    Rectangle b = image.getBounds();
    double scale = Math.min(side / (double) b.width, side / (double) b.height);
    int w = (int) Math.round(b.width * scale);
    int h = (int) Math.round(b.height * scale);
    gc.setAlpha(faint ? REJECTED_ALPHA : 255);
    gc.drawImage(image, 0, 0, b.width, b.height, cell.x + (side - w) / 2, cell.y + (side - h) / 2, w, h);
    gc.setAlpha(255);
  }

  private static void sign(GC gc, Palette p, GalleryModel.Sign sign, Rectangle cell, int side) {
    if (sign == GalleryModel.Sign.NONE) {
      return;
    }
    Point extent = gc.textExtent(sign.text());
    int width = Math.max(extent.x, extent.y) + 2;
    gc.setBackground(p.panel());
    gc.setAlpha(225);
    gc.fillRectangle(cell.x + side - width - 1, cell.y + 1, width, extent.y);
    gc.setAlpha(255);
    gc.setForeground(sign == GalleryModel.Sign.SWAPPED ? p.warn() : sign == GalleryModel.Sign.SYNTHETIC ? p.accent() : p.good());
    gc.drawText(sign.text(), cell.x + side - width - 1 + (width - extent.x) / 2, cell.y + 1, SWT.DRAW_TRANSPARENT);
  }

  private static void center(GC gc, String text, int x, int y, int side) {
    Point extent = gc.textExtent(text);
    gc.drawText(text, x + (side - extent.x) / 2, y + (side - extent.y) / 2, true);
  }

  /** Long names lose their middle. */
  static String shortened(GC gc, String text, int width) {
    if (gc.textExtent(text).x <= width) {
      return text;
    }
    int keep = text.length();
    while (keep > 2) {
      keep--;
      String s = text.substring(0, (keep + 1) / 2) + "…" + text.substring(text.length() - keep / 2);
      if (gc.textExtent(s).x <= width) {
        return s;
      }
    }
    return "…";
  }
}

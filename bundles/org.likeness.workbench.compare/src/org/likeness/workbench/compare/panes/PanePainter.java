// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.compare.panes;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.likeness.api.image.Image;
import org.likeness.workbench.compare.panes.PaneImages.Identity;
import org.likeness.workbench.compare.source.FrameStore;
import org.likeness.workbench.theme.Palette;

/** Paints the panes in the chosen mode. */
final class PanePainter {
  private final PaneCanvas canvas;
  private final PaneModel model;
  private final PaneImages images;
  private final Readout readout;

  PanePainter(PaneCanvas canvas, PaneModel model) {
    this.canvas = canvas;
    this.model = model;
    images = new PaneImages(canvas.getDisplay());
    readout = new Readout(canvas, model);
  }

  void dispose() {
    images.dispose();
  }

  void paint(Event e) {
    Palette p = Palette.of(canvas);
    GC gc = e.gc;
    gc.setBackground(p.ground());
    gc.fillRectangle(canvas.getClientArea());
    List<FrameStore> stores = model.stores();
    if (stores.isEmpty()) {
      return;
    }
    // Asked for all, so that those that are hidden now are ready when they are shown.
    stores.forEach(s -> s.get(model.frame()));
    if (model.solo() >= 0) {
      single(gc, p, canvas.pane(0), model.solo());
    } else if (model.mode() == Mode.SIDE) {
      for (int n = 0; n < stores.size(); n++) {
        single(gc, p, canvas.pane(n), n);
      }
    } else {
      both(gc, p, canvas.pane(0));
    }
  }

  private void single(GC gc, Palette p, Rectangle area, int n) {
    FrameStore store = model.stores().get(n);
    head(gc, p, area, letter(n) + "  " + store.source().label() + (model.frame() >= store.source().count() ? "  (ended)" : ""),
        readout.of(n));
    ground(gc, p, area);
    Image image = store.get(model.frame());
    if (image == null) {
      words(gc, p, area, store.problem(model.frame()));
      return;
    }
    gc.setClipping(area);
    draw(gc, images.of(image), area);
    gc.setClipping((Rectangle) null);
  }

  static String letter(int n) {
    return String.valueOf((char) ('A' + n));
  }

  private void both(GC gc, Palette p, Rectangle area) {
    FrameStore a = model.stores().get(0);
    FrameStore b = model.stores().get(model.second());
    head(gc, p, area, title(), readout.both());
    ground(gc, p, area);
    Image first = a.get(model.frame());
    Image second = b.get(model.frame());
    if (first == null || second == null) {
      words(gc, p, area, first == null ? a.problem(model.frame()) : b.problem(model.frame()));
      return;
    }
    gc.setClipping(area);
    switch (model.mode()) {
      case WIPE -> wipe(gc, p, area, first, second);
      case BLINK -> draw(gc, images.of(model.blinkOther() ? second : first), area, first);
      case ONION -> draw(gc, images.of(new Identity(first, second, -1), () -> Pixels.mean(first, second)), area);
      default -> draw(gc, images.of(new Identity(first, second, model.gain()), () -> Pixels.difference(first, second, model.gain())), area);
    }
    gc.setClipping((Rectangle) null);
    if (model.mode() == Mode.DIFFERENCE) {
      legend(gc, p, area);
    }
  }

  private String title() {
    String a = letter(0) + "  " + model.stores().get(0).source().label();
    String b = letter(model.second()) + "  " + model.stores().get(model.second()).source().label();
    return switch (model.mode()) {
      case WIPE -> a + "   |   " + b;
      case BLINK -> model.blinkOther() ? b : a;
      case ONION -> a + "   +   " + b;
      default -> "|" + letter(0) + " − " + letter(model.second()) + "| × " + model.gain();
    };
  }

  private void wipe(GC gc, Palette p, Rectangle area, Image first, Image second) {
    Rectangle to = model.viewport().target(new Point(first.width(), first.height()), area);
    int edge = (int) Math.round(to.x + model.wipe() * to.width);
    draw(gc, images.of(first), area);
    gc.setClipping(new Rectangle(edge, area.y, Math.max(0, area.x + area.width - edge), area.height).intersection(area));
    gc.setBackground(p.image());
    gc.fillRectangle(area);
    draw(gc, images.of(second), area, first);
    gc.setClipping(area);
    gc.setForeground(p.accent());
    gc.setLineWidth(2);
    gc.drawLine(edge, area.y, edge, area.y + area.height);
    gc.setBackground(p.accent());
    gc.setAntialias(SWT.ON);
    gc.fillOval(edge - 7, area.y + area.height / 2 - 7, 14, 14);
    gc.setLineWidth(1);
  }

  private void draw(GC gc, org.eclipse.swt.graphics.Image image, Rectangle area) {
    Rectangle b = image.getBounds();
    draw(gc, image, b, model.viewport().target(new Point(b.width, b.height), area));
  }

  /** In the place of another picture, whatever its own size. */
  private void draw(GC gc, org.eclipse.swt.graphics.Image image, Rectangle area, Image like) {
    draw(gc, image, image.getBounds(), model.viewport().target(new Point(like.width(), like.height()), area));
  }

  private static void draw(GC gc, org.eclipse.swt.graphics.Image image, Rectangle b, Rectangle to) {
    gc.setInterpolation(to.width >= 2 * b.width ? SWT.NONE : SWT.HIGH);
    gc.drawImage(image, 0, 0, b.width, b.height, to.x, to.y, to.width, to.height);
  }

  private static void ground(GC gc, Palette p, Rectangle area) {
    gc.setBackground(p.image());
    gc.fillRectangle(area);
  }

  /** What is shown, and right of it what the mouse points at. */
  private static void head(GC gc, Palette p, Rectangle area, String words, String pixel) {
    gc.setForeground(p.text());
    gc.drawText(words, area.x + 8, 3, true);
    int left = area.x + area.width - 8 - gc.textExtent(pixel).x;
    gc.setBackground(p.ground());
    gc.fillRectangle(left - 8, 0, area.x + area.width - left + 8, PaneCanvas.HEAD);
    gc.setForeground(p.muted());
    gc.drawText(pixel, left, 3, true);
  }

  private static void words(GC gc, Palette p, Rectangle area, String problem) {
    String words = problem == null ? "…" : problem;
    gc.setForeground(p.dark() ? p.text() : p.panel());
    Point extent = gc.textExtent(words);
    gc.drawText(words, area.x + Math.max(4, (area.width - extent.x) / 2), area.y + (area.height - extent.y) / 2, true);
  }

  /** What the brightness of a difference means. */
  private void legend(GC gc, Palette p, Rectangle area) {
    String words = "0";
    String most = Integer.toString(255 / model.gain());
    int y = area.y + area.height - 24;
    int x = area.x + 12;
    gc.setBackground(p.panel());
    gc.setAlpha(220);
    gc.fillRectangle(x - 6, y - 4, 140 + gc.textExtent(most).x, 24);
    gc.setAlpha(255);
    gc.setForeground(p.text());
    gc.drawText(words, x, y, true);
    for (int i = 0; i < 100; i++) {
      int v = i * 255 / 99;
      gc.setForeground(new org.eclipse.swt.graphics.Color(v, v, v));
      gc.drawLine(x + 14 + i, y, x + 14 + i, y + 14);
    }
    gc.setForeground(p.text());
    gc.drawText(most, x + 120, y, true);
  }
}

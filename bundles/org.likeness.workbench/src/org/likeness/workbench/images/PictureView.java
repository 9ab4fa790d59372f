// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.images;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.likeness.workbench.theme.Palette;

/** One picture: fitted, or zoomed and moved. Wheel zooms at the mouse, drag moves, double click or 0 fits again. */
public final class PictureView extends Canvas {
  private final Viewport viewport = new Viewport();
  private Image image;
  private String sentence = "";
  private Point dragged;

  public PictureView(Composite parent) {
    super(parent, SWT.DOUBLE_BUFFERED);
    addListener(SWT.Paint, this::paint);
    addListener(SWT.Dispose, e -> drop());
    addListener(SWT.MouseWheel, e -> {
      viewport.zoom(e.count > 0 ? 1.25 : 0.8, e.x, e.y, size(), getClientArea());
      redraw();
      e.doit = false;
    });
    addListener(SWT.MouseDown, e -> dragged = new Point(e.x, e.y));
    addListener(SWT.MouseUp, e -> dragged = null);
    addListener(SWT.MouseMove, e -> {
      if (dragged != null) {
        viewport.move(e.x - dragged.x, e.y - dragged.y);
        dragged = new Point(e.x, e.y);
        redraw();
      }
    });
    addListener(SWT.MouseDoubleClick, e -> fit());
    addListener(SWT.KeyDown, e -> {
      if (e.character == '0') {
        fit();
      }
    });
  }

  private void fit() {
    viewport.fit();
    redraw();
  }

  private Point size() {
    return image == null ? new Point(1, 1) : new Point(image.getBounds().width, image.getBounds().height);
  }

  private void drop() {
    if (image != null) {
      image.dispose();
      image = null;
    }
  }

  public void show(org.likeness.api.image.Image picture) {
    drop();
    sentence = "";
    image = new Image(getDisplay(), Pictures.data(picture));
    redraw();
  }

  /** Shows a sentence instead. */
  public void fail(String words) {
    drop();
    sentence = words;
    redraw();
  }

  private void paint(Event e) {
    Palette p = Palette.of(this);
    GC gc = e.gc;
    Rectangle area = getClientArea();
    gc.setBackground(p.image());
    gc.fillRectangle(area);
    if (image != null) {
      Rectangle to = viewport.target(size(), area);
      gc.setInterpolation(to.width >= 2 * size().x ? SWT.NONE : SWT.HIGH);
      gc.drawImage(image, 0, 0, size().x, size().y, to.x, to.y, to.width, to.height);
    } else if (!sentence.isEmpty()) {
      gc.setForeground(p.panel());
      Point extent = gc.textExtent(sentence);
      gc.drawText(sentence, (area.width - extent.x) / 2, (area.height - extent.y) / 2, true);
    }
  }
}

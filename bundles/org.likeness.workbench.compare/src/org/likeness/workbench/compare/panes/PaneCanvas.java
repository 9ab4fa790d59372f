// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.compare.panes;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.likeness.api.image.Image;

/** The panes on one canvas, so that all show the same frame at the same time. */
final class PaneCanvas extends Canvas {
  static final int GAP = 2;
  static final int HEAD = 22;

  private final PaneModel model;
  private Point mouse;

  PaneCanvas(Composite parent, PaneModel model) {
    super(parent, SWT.DOUBLE_BUFFERED);
    this.model = model;
    PanePainter painter = new PanePainter(this, model);
    addListener(SWT.Paint, painter::paint);
    addListener(SWT.Dispose, e -> painter.dispose());
    model.onChange(this::redraw);
    new PaneInput(this, model);
  }

  /** How many panes stand beside each other now. */
  int shownPanes() {
    return model.solo() >= 0 || model.mode() != Mode.SIDE ? 1 : Math.max(1, model.stores().size());
  }

  /** The area of a pane below its heading. */
  Rectangle pane(int n) {
    Rectangle area = getClientArea();
    int panes = shownPanes();
    int width = (area.width - (panes - 1) * GAP) / panes;
    return new Rectangle(n * (width + GAP), HEAD, Math.max(1, width), Math.max(1, area.height - HEAD));
  }

  /** Where the mouse is, or null. */
  Point mouse() {
    return mouse;
  }

  void setMouse(Point next) {
    mouse = next;
    redraw();
  }

  /** The first pane's picture now, or null. */
  Image reference() {
    return model.stores().isEmpty() ? null : model.stores().get(0).get(model.frame());
  }

  /** The pixel of the first picture under the mouse, or null. */
  Point pixel() {
    Image image = reference();
    if (mouse == null || image == null) {
      return null;
    }
    for (int n = 0; n < shownPanes(); n++) {
      Rectangle area = pane(n);
      if (area.contains(mouse)) {
        Rectangle to = model.viewport().target(new Point(image.width(), image.height()), area);
        int x = (int) Math.floor((mouse.x - to.x) * (double) image.width() / to.width);
        int y = (int) Math.floor((mouse.y - to.y) * (double) image.height() / to.height);
        return x >= 0 && y >= 0 && x < image.width() && y < image.height() ? new Point(x, y) : null;
      }
    }
    return null;
  }
}

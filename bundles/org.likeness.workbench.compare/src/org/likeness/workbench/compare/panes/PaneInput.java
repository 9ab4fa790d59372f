// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.compare.panes;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.likeness.api.image.Image;

/** Mouse on the panes: wheel zooms, drag moves, in wipe mode a drag near the edge moves the edge. */
final class PaneInput {
  private final PaneCanvas canvas;
  private final PaneModel model;
  private Point dragged;
  private boolean edge;

  PaneInput(PaneCanvas canvas, PaneModel model) {
    this.canvas = canvas;
    this.model = model;
    canvas.addListener(SWT.MouseWheel, this::wheel);
    canvas.addListener(SWT.MouseDown, this::down);
    canvas.addListener(SWT.MouseUp, e -> dragged = null);
    canvas.addListener(SWT.MouseMove, this::move);
    canvas.addListener(SWT.MouseExit, e -> canvas.setMouse(null));
    canvas.addListener(SWT.MouseDoubleClick, e -> {
      model.viewport().fit();
      model.changed();
    });
  }

  private Rectangle area(int x) {
    for (int n = 0; n < canvas.shownPanes(); n++) {
      Rectangle r = canvas.pane(n);
      if (x >= r.x && x < r.x + r.width + PaneCanvas.GAP) {
        return r;
      }
    }
    return canvas.pane(0);
  }

  private Point size() {
    Image image = canvas.reference();
    return image == null ? new Point(1, 1) : new Point(image.width(), image.height());
  }

  private void wheel(Event e) {
    Rectangle area = area(e.x);
    model.viewport().target(size(), area);
    model.viewport().zoom(e.count > 0 ? 1.25 : 0.8, e.x, e.y, size(), area);
    model.changed();
    e.doit = false;
  }

  private int edgeAt() {
    Rectangle to = model.viewport().target(size(), canvas.pane(0));
    return (int) Math.round(to.x + model.wipe() * to.width);
  }

  private void down(Event e) {
    canvas.setFocus();
    dragged = new Point(e.x, e.y);
    edge = model.mode() == Mode.WIPE && (Math.abs(e.x - edgeAt()) < 10 || model.viewport().zoom() == 0);
    if (edge) {
      wipe(e);
    }
  }

  private void wipe(Event e) {
    Rectangle to = model.viewport().target(size(), canvas.pane(0));
    model.setWipe((e.x - to.x) / (double) Math.max(1, to.width));
  }

  private void move(Event e) {
    canvas.setMouse(new Point(e.x, e.y));
    if (dragged == null) {
      boolean over = model.mode() == Mode.WIPE && Math.abs(e.x - edgeAt()) < 10;
      canvas.setCursor(over ? canvas.getDisplay().getSystemCursor(SWT.CURSOR_SIZEWE) : null);
    } else if (edge) {
      wipe(e);
    } else {
      model.viewport().target(size(), area(e.x));
      model.viewport().move(e.x - dragged.x, e.y - dragged.y);
      dragged = new Point(e.x, e.y);
      model.changed();
    }
  }
}

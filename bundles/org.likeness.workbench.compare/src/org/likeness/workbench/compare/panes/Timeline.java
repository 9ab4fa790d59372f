// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.compare.panes;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.likeness.workbench.theme.Palette;
import org.likeness.workbench.widgets.Numbers;

/** All frames from left to right: the likeness of each to the first pane, the worst marked, the one shown now. */
final class Timeline extends Canvas {
  private static final int HEIGHT = 72;
  private static final int LEFT = 64;
  private static final int RIGHT = 16;

  private final PaneModel model;
  private FrameScores scores;
  private List<Integer> worst = List.of();

  Timeline(Composite parent, PaneModel model) {
    super(parent, SWT.DOUBLE_BUFFERED);
    this.model = model;
    addListener(SWT.Paint, this::paint);
    addListener(SWT.MouseDown, this::scrub);
    addListener(SWT.MouseMove, e -> {
      if ((e.stateMask & SWT.BUTTON1) != 0) {
        scrub(e);
      }
    });
    model.onChange(this::redraw);
  }

  @Override
  public Point computeSize(int w, int h, boolean changed) {
    return new Point(w == SWT.DEFAULT ? 300 : w, HEIGHT);
  }

  void show(FrameScores next) {
    scores = next;
    worst = next == null ? List.of() : next.worst(5);
    redraw();
  }

  /** Frames from the worst on. */
  List<Integer> worst() {
    return worst;
  }

  private void scrub(Event e) {
    setFocus();
    int width = Math.max(1, getClientArea().width - LEFT - RIGHT);
    model.setFrame((int) Math.round((e.x - LEFT) * (double) Math.max(0, model.count() - 1) / width));
  }

  private int x(int frame, Rectangle area) {
    return LEFT + (int) Math.round(frame * (double) (area.width - LEFT - RIGHT) / Math.max(1, model.count() - 1));
  }

  private void paint(Event e) {
    Palette p = Palette.of(this);
    GC gc = e.gc;
    Rectangle area = getClientArea();
    gc.setBackground(p.panel());
    gc.fillRectangle(area);
    gc.setForeground(p.line());
    gc.drawLine(0, 0, area.width, 0);
    int bottom = area.height - 18;
    gc.drawLine(LEFT, bottom, area.width - RIGHT, bottom);
    if (model.count() == 0) {
      return;
    }
    curve(gc, p, area, bottom);
    int at = x(model.frame(), area);
    gc.setForeground(p.accent());
    gc.setLineWidth(2);
    gc.drawLine(at, 4, at, bottom + 2);
    gc.setLineWidth(1);
    String label = Numbers.grouped(model.frame());
    gc.setForeground(p.text());
    gc.drawText(label, Math.clamp(at - gc.textExtent(label).x / 2, LEFT, Math.max(LEFT, area.width - RIGHT - gc.textExtent(label).x)),
        bottom + 2, true);
  }

  private void curve(GC gc, Palette p, Rectangle area, int bottom) {
    gc.setForeground(p.muted());
    gc.drawText("PSNR, dB", 8, 2, true);
    if (scores == null) {
      return;
    }
    double[] v = scores.values();
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double d : v) {
      if (!Double.isNaN(d)) {
        low = Math.min(low, d);
        high = Math.max(high, d);
      }
    }
    if (low > high) {
      return;
    }
    double span = Math.max(1, high - low);
    gc.drawText(Numbers.significant(high, 3), 8, 18, true);
    gc.drawText(Numbers.significant(low, 3), 8, bottom - 16, true);
    gc.setForeground(p.run(model.second() - 1));
    gc.setAntialias(SWT.ON);
    gc.setLineWidth(2);
    int top = 8;
    int lastX = -1;
    int lastY = -1;
    for (int i = 0; i < v.length; i++) {
      if (!Double.isNaN(v[i])) {
        int x = x(i, area);
        int y = (int) Math.round(bottom - 4 - (v[i] - low) / span * (bottom - 4 - top));
        if (lastX >= 0) {
          gc.drawLine(lastX, lastY, x, y);
        }
        lastX = x;
        lastY = y;
      }
    }
    gc.setLineWidth(1);
    gc.setBackground(p.bad());
    for (int f : worst) {
      int x = x(f, area);
      gc.fillPolygon(new int[] {x, bottom - 6, x - 4, bottom + 1, x + 4, bottom + 1});
    }
  }
}

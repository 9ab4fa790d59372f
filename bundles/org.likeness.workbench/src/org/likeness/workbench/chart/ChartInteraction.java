// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.chart;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swtchart.IAxis;
import org.likeness.workbench.chart.ChartModel.Span;
import org.likeness.workbench.theme.Palette;
import org.likeness.workbench.widgets.Numbers;

/**
 * Mouse and keys of a chart. Wheel: zoom along x at the mouse (Ctrl: along y). Drag: zoom to the box. Shift or middle
 * drag: pan. Double click or 0: everything. Plus, minus, arrows. L: logarithmic.
 */
final class ChartInteraction {
  private final CurveChart chart;
  private final ChartCursor cursor;
  private Point start;
  private Point now;
  private boolean panning;
  private Span panX;
  private Span panY;

  ChartInteraction(CurveChart chart, ChartCursor cursor) {
    this.chart = chart;
    this.cursor = cursor;
    Control plot = chart.plot();
    plot.addListener(SWT.MouseDown, this::down);
    plot.addListener(SWT.MouseMove, this::move);
    plot.addListener(SWT.MouseUp, this::up);
    plot.addListener(SWT.MouseExit, e -> cursor.set(Double.NaN));
    plot.addListener(SWT.MouseDoubleClick, e -> chart.model().zoom(null, null));
    plot.addListener(SWT.MouseWheel, this::wheel);
    plot.addListener(SWT.KeyDown, this::key);
    chart.chart().getPlotArea().addCustomPaintListener(e -> paint(e.gc));
    cursor.onChange(() -> {
      if (!plot.isDisposed()) {
        plot.redraw();
      }
    });
  }

  private IAxis x() {
    return chart.chart().getAxisSet().getXAxis(0);
  }

  private IAxis y() {
    return chart.chart().getAxisSet().getYAxis(0);
  }

  private void down(Event e) {
    chart.plot().setFocus();
    start = new Point(e.x, e.y);
    now = start;
    panning = e.button == 2 || (e.stateMask & SWT.SHIFT) != 0;
    panX = chart.picture().x();
    panY = chart.picture().y();
  }

  private void move(Event e) {
    cursor.set(x().getDataCoordinate(e.x));
    if (start == null) {
      return;
    }
    now = new Point(e.x, e.y);
    if (panning) {
      Point size = chart.plot().getSize();
      double dx = (start.x - e.x) * panX.length() / Math.max(1, size.x);
      double dy = (e.y - start.y) * panY.length() / Math.max(1, size.y);
      boolean movesY = chart.model().y() != null && !chart.model().logarithmic();
      chart.model().zoom(new Span(panX.from() + dx, panX.to() + dx),
          movesY ? new Span(panY.from() + dy, panY.to() + dy) : chart.model().y());
    }
    chart.plot().redraw();
  }

  private void up(Event e) {
    if (start != null && !panning && Math.abs(e.x - start.x) > 4) {
      Span wide = between(x().getDataCoordinate(start.x), x().getDataCoordinate(e.x));
      boolean box = Math.abs(e.y - start.y) > 24;
      chart.model().zoom(wide,
          box ? between(y().getDataCoordinate(start.y), y().getDataCoordinate(e.y)) : chart.model().y());
    }
    start = null;
    chart.plot().redraw();
  }

  private static Span between(double a, double b) {
    return new Span(Math.min(a, b), Math.max(a, b));
  }

  private void wheel(Event e) {
    double factor = e.count > 0 ? 0.8 : 1.25;
    ChartModel m = chart.model();
    if ((e.stateMask & SWT.MOD1) != 0) {
      m.zoom(m.x(), around(chart.picture().y(), y().getDataCoordinate(e.y), factor));
    } else {
      m.zoom(around(chart.picture().x(), x().getDataCoordinate(e.x), factor), m.y());
    }
    e.doit = false;
  }

  private static Span around(Span s, double at, double factor) {
    return new Span(at - (at - s.from()) * factor, at + (s.to() - at) * factor);
  }

  private void key(Event e) {
    ChartModel m = chart.model();
    Span s = chart.picture().x();
    double middle = Double.isNaN(cursor.x()) ? (s.from() + s.to()) / 2 : cursor.x();
    switch (e.character) {
      case '0' -> m.zoom(null, null);
      case '+', '=' -> m.zoom(around(s, middle, 0.7), m.y());
      case '-' -> m.zoom(around(s, middle, 1 / 0.7), m.y());
      case 'l', 'L' -> m.setLogarithmic(!m.logarithmic());
      default -> {
        double by = s.length() / 10;
        if (e.keyCode == SWT.ARROW_LEFT) {
          m.zoom(new Span(s.from() - by, s.to() - by), m.y());
        } else if (e.keyCode == SWT.ARROW_RIGHT) {
          m.zoom(new Span(s.from() + by, s.to() + by), m.y());
        }
      }
    }
  }

  private void paint(GC gc) {
    Palette p = Palette.of(chart);
    Point size = chart.plot().getSize();
    if (start != null && !panning && now != null && Math.abs(now.x - start.x) > 4) {
      gc.setBackground(p.accent());
      gc.setAlpha(40);
      boolean box = Math.abs(now.y - start.y) > 24;
      Rectangle r = box ? new Rectangle(Math.min(start.x, now.x), Math.min(start.y, now.y),
          Math.abs(now.x - start.x), Math.abs(now.y - start.y))
          : new Rectangle(Math.min(start.x, now.x), 0, Math.abs(now.x - start.x), size.y);
      gc.fillRectangle(r);
      gc.setAlpha(255);
    }
    if (!Double.isNaN(cursor.x()) && !chart.picture().isEmpty()) {
      crosshair(gc, p, size);
    }
  }

  private void crosshair(GC gc, Palette p, Point size) {
    int at = x().getPixelCoordinate(cursor.x());
    gc.setForeground(p.muted());
    gc.setLineWidth(1);
    gc.setLineStyle(SWT.LINE_DOT);
    gc.drawLine(at, 0, at, size.y);
    gc.setLineStyle(SWT.LINE_SOLID);
    for (ChartPicture.Line l : chart.picture().lines()) {
      int i = l.smooth().nearest(cursor.x());
      if (i >= 0) {
        gc.setBackground(ChartStyle.color(p, l.source().slot()));
        gc.fillOval(x().getPixelCoordinate(l.smooth().x()[i]) - 3, y().getPixelCoordinate(l.smooth().y()[i]) - 3, 7, 7);
      }
    }
    String step = chart.model().axis().said(cursor.x());
    Point extent = gc.textExtent(step);
    int left = Math.clamp(at + 4, 0, Math.max(0, size.x - extent.x - 6));
    gc.setBackground(p.panel());
    gc.fillRectangle(left - 2, size.y - extent.y - 4, extent.x + 4, extent.y + 2);
    gc.setForeground(p.text());
    gc.drawText(step, left, size.y - extent.y - 3, true);
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.chart;

import java.util.ArrayList;
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

/**
 * The legend above a chart: the axis' title, then each curve with its line, name and value under the cursor (the last
 * value without one). A click hides or shows a curve, a double click shows it alone.
 */
final class CurveLegend extends Canvas {

  private record Entry(String id, Rectangle bounds) {}

  private final String title;
  private final ChartModel model;
  private final ChartCursor cursor;
  private final List<Entry> entries = new ArrayList<>();
  private ChartPicture picture = ChartPicture.EMPTY;
  private int rows = 1;

  CurveLegend(Composite parent, String title, ChartModel model, ChartCursor cursor) {
    super(parent, SWT.DOUBLE_BUFFERED);
    this.title = title;
    this.model = model;
    this.cursor = cursor;
    addListener(SWT.Paint, this::paint);
    addListener(SWT.MouseDown, e -> at(e, model::toggle));
    addListener(SWT.MouseDoubleClick, e -> at(e, model::solo));
    addListener(SWT.MouseMove, e -> setCursor(at(e, id -> { }) ? getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null));
    cursor.onChange(() -> {
      if (!isDisposed()) {
        redraw();
      }
    });
  }

  void show(ChartPicture next) {
    picture = next;
    redraw();
  }

  @Override
  public Point computeSize(int w, int h, boolean changed) {
    return new Point(w == SWT.DEFAULT ? 200 : w, 8 + rows * lineHeight());
  }

  private int lineHeight() {
    GC gc = new GC(this);
    int height = gc.getFontMetrics().getHeight() + 4;
    gc.dispose();
    return height;
  }

  private boolean at(Event e, java.util.function.Consumer<String> then) {
    for (Entry entry : entries) {
      if (entry.bounds().contains(e.x, e.y)) {
        then.accept(entry.id());
        return true;
      }
    }
    return false;
  }

  private void paint(Event e) {
    Palette p = Palette.of(this);
    GC gc = e.gc;
    Rectangle area = getClientArea();
    gc.setBackground(p.panel());
    gc.fillRectangle(area);
    int height = gc.getFontMetrics().getHeight() + 4;
    gc.setForeground(p.muted());
    gc.drawText(title, 8, 6, true);
    int left = 8 + gc.textExtent(title).x + 16;
    int x = left;
    int y = 6;
    entries.clear();
    int lines = 1;
    for (CurveSource s : model.sources()) {
      String text = s.label() + value(s);
      int width = 22 + gc.textExtent(text).x + 16;
      if (x + width > area.width && x > left) {
        x = left;
        y += height;
        lines++;
      }
      boolean on = model.isVisible(s.id());
      gc.setForeground(on ? ChartStyle.color(p, s.slot()) : p.line());
      gc.setLineWidth(2);
      gc.setLineStyle(ChartStyle.line(p, s.slot()).value());
      gc.drawLine(x, y + height / 2 - 2, x + 16, y + height / 2 - 2);
      gc.setForeground(on ? p.text() : p.muted());
      gc.drawText(text, x + 22, y, true);
      entries.add(new Entry(s.id(), new Rectangle(x, y, width - 8, height)));
      x += width;
    }
    if (lines != rows) {
      rows = lines;
      getDisplay().asyncExec(() -> {
        if (!isDisposed()) {
          getParent().layout(true, true);
        }
      });
    }
  }

  private String value(CurveSource s) {
    for (ChartPicture.Line l : picture.lines()) {
      if (l.source().id().equals(s.id()) && l.smooth().size() > 0) {
        int i = Double.isNaN(cursor.x()) ? l.smooth().size() - 1 : l.smooth().nearest(cursor.x());
        return "  " + Numbers.significant(l.smooth().y()[i], 4);
      }
    }
    return "";
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.chart;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.LineStyle;
import org.likeness.workbench.theme.Palette;
import org.likeness.workbench.widgets.Numbers;

/** How curves and axes look: colours from the palette, line style by cycle, tick labels that people read. */
final class ChartStyle {
  private static final LineStyle[] LINES = {LineStyle.SOLID, LineStyle.DASH, LineStyle.DOT, LineStyle.DASHDOT};

  private ChartStyle() {}

  static Color color(Palette p, int slot) {
    return p.run(slot);
  }

  /** Each round through the colours has another line style. */
  static LineStyle line(Palette p, int slot) {
    return LINES[Math.floorMod(slot / p.runs().size(), LINES.length)];
  }

  static void axes(Chart chart, Palette p) {
    chart.setBackground(p.panel());
    chart.setForeground(p.text());
    chart.setBackgroundInPlotArea(p.panel());
    chart.getPlotArea().setBackground(p.panel());
    for (IAxis axis : chart.getAxisSet().getAxes()) {
      axis.getTick().setForeground(p.muted());
      axis.getTitle().setForeground(p.muted());
      axis.getGrid().setForeground(p.line());
      axis.getGrid().setStyle(LineStyle.SOLID);
    }
  }

  /** Numbers at ticks: short, without trailing zeros. */
  static final class TickFormat extends NumberFormat {
    private static final long serialVersionUID = 1L;

    @Override
    public StringBuffer format(double v, StringBuffer to, FieldPosition at) {
      return to.append(Numbers.significant(v, 4));
    }

    @Override
    public StringBuffer format(long v, StringBuffer to, FieldPosition at) {
      return format((double) v, to, at);
    }

    @Override
    public Number parse(String text, ParsePosition at) {
      String rest = text.substring(at.getIndex()).replace('−', '-');
      try {
        double v = Double.parseDouble(rest);
        at.setIndex(text.length());
        return v;
      } catch (NumberFormatException e) {
        at.setErrorIndex(at.getIndex());
        return null;
      }
    }
  }
}

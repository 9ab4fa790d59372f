// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.chart;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.ILineSeries;
import org.eclipse.swtchart.ILineSeries.PlotSymbolType;
import org.eclipse.swtchart.ISeries.SeriesType;
import org.eclipse.swtchart.ISeriesSet;
import org.eclipse.swtchart.Range;
import org.likeness.workbench.theme.Palette;

/**
 * Curves with a legend, a shared cursor, zoom and pan. It asks its sources for as many points as it has pixels, on a
 * background thread, so that runs of millions of steps stay fluid.
 */
public final class CurveChart extends Composite {
  private final ChartModel model = new ChartModel();
  private final Map<String, String> seriesIds = new HashMap<>();
  private final CurveLegend legend;
  private final Chart chart;
  private final ChartLoader loader;
  private ChartPicture picture = ChartPicture.EMPTY;

  /**
   * @param title what the y axis shows, with its unit
   * @param cursor shared with other charts
   */
  public CurveChart(Composite parent, String title, ChartCursor cursor) {
    super(parent, SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.verticalSpacing = 0;
    setLayout(layout);
    legend = new CurveLegend(this, title, model, cursor);
    legend.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false));
    chart = new Chart(this, SWT.DOUBLE_BUFFERED);
    chart.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    loader = new ChartLoader(getDisplay());
    dress();
    new ChartInteraction(this, cursor);
    model.onChange(this::refresh);
    chart.getPlotArea().getControl().addListener(SWT.Resize, e -> refresh());
    addDisposeListener(e -> loader.close());
    Palette.follow(this, this::recolour);
  }

  private void dress() {
    chart.getTitle().setVisible(false);
    chart.getLegend().setVisible(false);
    for (var axis : chart.getAxisSet().getAxes()) {
      axis.getTitle().setVisible(false);
      axis.getTick().setFormat(new ChartStyle.TickFormat());
      axis.setDrawAxisLine(false);
      axis.getTick().setTickMarkStepHint(72);
    }
    chart.getAxisSet().getYAxis(0).getTick().setTickMarkStepHint(40);
    chart.getAxisSet().getXAxis(0).getGrid().setVisible(false);
  }

  public ChartModel model() {
    return model;
  }

  /** Whether the screen does not yet show what the model says. */
  public boolean isDirty() {
    return loader.isBusy();
  }

  Chart chart() {
    return chart;
  }

  Control plot() {
    return chart.getPlotArea().getControl();
  }

  ChartPicture picture() {
    return picture;
  }

  /** Asks the sources again: they have more points now. */
  public void refresh() {
    if (isDisposed()) {
      return;
    }
    int pixels = Math.max(50, plot().getSize().x);
    loader.load(new ChartLoader.Request(model.visible(), model.smoothing(), model.weight(), model.x(), model.y(),
        model.logarithmic(), pixels), this::show, e -> ILog.get().error("A chart could not read its curves", e));
  }

  private void show(ChartPicture next) {
    if (isDisposed()) {
      return;
    }
    picture = next;
    legend.show(next);
    chart.suspendUpdate(true);
    ISeriesSet set = chart.getSeriesSet();
    Set<String> used = new HashSet<>();
    boolean smoothed = model.weight() > 0;
    for (ChartPicture.Line l : next.lines()) {
      if (smoothed) {
        put(set, "raw:" + l.source().id(), l, l.raw(), true, used);
      }
    }
    for (ChartPicture.Line l : next.lines()) {
      put(set, l.source().id(), l, l.smooth(), false, used);
    }
    for (String id : Set.copyOf(seriesIds.keySet())) {
      if (!used.contains(id)) {
        set.deleteSeries(id);
        seriesIds.remove(id);
      }
    }
    chart.getAxisSet().getXAxis(0).setRange(new Range(next.x().from(), next.x().to()));
    var y = chart.getAxisSet().getYAxis(0);
    if (y.isLogScaleEnabled() && !model.logarithmic()) {
      y.enableLogScale(false);
    }
    y.setRange(new Range(next.y().from(), next.y().to()));
    if (!y.isLogScaleEnabled() && model.logarithmic() && !next.isEmpty()) {
      y.enableLogScale(true);
    }
    chart.suspendUpdate(false);
    chart.redraw();
  }

  private void put(ISeriesSet set, String id, ChartPicture.Line l, Curve points, boolean faint, Set<String> used) {
    if (points.size() == 0) {
      return;
    }
    used.add(id);
    ILineSeries<?> line;
    if (seriesIds.containsKey(id)) {
      line = (ILineSeries<?>) set.getSeries(id);
    } else {
      line = (ILineSeries<?>) set.createSeries(SeriesType.LINE, id);
      seriesIds.put(id, id);
      line.setVisibleInLegend(false);
      line.setSymbolType(PlotSymbolType.NONE);
      line.setAntialias(SWT.ON);
    }
    Palette p = Palette.of(this);
    line.setXSeries(points.x());
    line.setYSeries(points.y());
    line.setSymbolType(points.size() == 1 ? PlotSymbolType.CIRCLE : PlotSymbolType.NONE);
    line.setSymbolColor(ChartStyle.color(p, l.source().slot()));
    line.setLineStyle(ChartStyle.line(p, l.source().slot()));
    var full = ChartStyle.color(p, l.source().slot());
    line.setLineColor(faint ? Palette.mix(p.panel(), full, 0.3) : full);
    line.setLineWidth(faint ? 1 : 2);
  }

  private void recolour() {
    Palette p = Palette.of(this);
    setBackground(p.panel());
    ChartStyle.axes(chart, p);
    show(picture);
  }
}

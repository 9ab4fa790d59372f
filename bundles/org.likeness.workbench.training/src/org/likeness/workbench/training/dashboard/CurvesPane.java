// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.dashboard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.likeness.workbench.chart.ChartCursor;
import org.likeness.workbench.chart.CurveChart;
import org.likeness.workbench.chart.CurveSource;
import org.likeness.workbench.chart.SeriesSource;
import org.likeness.workbench.chart.XAxis;
import org.likeness.workbench.theme.Palette;
import org.likeness.workbench.widgets.EmptyState;

/** The curves of a run: one chart per group of scalars, two beside each other, one cursor for all. */
final class CurvesPane extends Composite {
  private static final int BESIDE = 2;

  private final ChartCursor cursor = new ChartCursor();
  private final Map<String, CurveChart> charts = new LinkedHashMap<>();
  private final Map<String, List<String>> tags = new LinkedHashMap<>();
  private final CurvesBar bar;
  private final SashForm sash;
  private final EmptyState empty;
  private RunContent last;

  CurvesPane(Composite parent) {
    super(parent, SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.verticalSpacing = 0;
    setLayout(layout);
    bar = new CurvesBar(this);
    bar.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    sash = new SashForm(this, SWT.HORIZONTAL | SWT.SMOOTH);
    sash.setSashWidth(4);
    sash.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    empty = new EmptyState(this, "chart", "", "", null);
    empty.setData("org.likeness.id", "run.empty");
    empty.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    showEmpty("The curves are being read …");
    Palette.follow(this, () -> sash.setBackground(Palette.of(this).line()));
    bar.onGroups(this::arrange);
    bar.onUnit(this::turn);
  }

  CurvesBar bar() {
    return bar;
  }

  /** One sentence in the place of the curves; null when there are some. */
  private void showEmpty(String sentence) {
    boolean none = sentence != null;
    if (none) {
      empty.setSentence(sentence);
    }
    for (Control c : new Control[] {bar, sash, empty}) {
      c.setVisible(none == (c == empty));
      ((GridData) c.getLayoutData()).exclude = none != (c == empty);
    }
    layout(true);
  }

  /** New points; charts for groups that were not there before. */
  void show(RunContent content) {
    boolean more = false;
    last = content;
    bar.units(content.units());
    if (content.tags().isEmpty()) {
      showEmpty(content.live().isPresent() ? "The curves begin with the first step that is written." : "This run has written no curves.");
    } else if (charts.isEmpty()) {
      showEmpty(null);
    }
    for (Map.Entry<String, List<String>> group : content.tags().entrySet()) {
      CurveChart chart = charts.get(group.getKey());
      if (chart == null) {
        chart = new CurveChart(sash, group.getKey(), cursor);
        chart.setData("org.likeness.id", "chart." + group.getKey());
        bar.attach(chart);
        charts.put(group.getKey(), chart);
        more = true;
      }
      if (!group.getValue().equals(tags.get(group.getKey()))) {
        tags.put(group.getKey(), group.getValue());
        draw(content, group.getKey(), group.getValue());
      } else if (chart.isVisible()) {
        chart.refresh();
      }
    }
    if (more) {
      bar.groups(new ArrayList<>(content.tags().keySet()));
      arrange();
    }
  }

  private void draw(RunContent content, String group, List<String> shown) {
    XAxis axis = content.axis(bar.unit());
    List<CurveSource> out = new ArrayList<>();
    for (String tag : shown) {
      int slot = shown.indexOf(tag);
      if (group.endsWith(Spread.GROUP)) {
        Spread.of(content.run().events(), tag, slot, axis).forEach(out::add);
      } else {
        out.add(new SeriesSource(tag, TagGroups.label(tag), slot, content.run().events(), tag, axis));
      }
    }
    charts.get(group).model().setSources(out, axis);
  }

  /** Another axis for all charts. */
  private void turn() {
    cursor.set(Double.NaN);
    if (last != null) {
      tags.forEach((group, shown) -> draw(last, group, shown));
    }
  }

  /** The first group stands left, the chosen one right. */
  private void arrange() {
    List<String> names = List.copyOf(charts.keySet());
    String right = bar.chosen();
    for (int i = 0; i < names.size(); i++) {
      boolean shown = i == 0 || names.get(i).equals(right) || names.size() <= BESIDE;
      charts.get(names.get(i)).setVisible(shown);
    }
    sash.layout(true);
    charts.values().stream().filter(CurveChart::getVisible).forEach(CurveChart::refresh);
  }

  boolean isDirty() {
    return charts.values().stream().anyMatch(c -> c.getVisible() && c.isDirty());
  }

  boolean isEmpty() {
    return charts.isEmpty();
  }
}

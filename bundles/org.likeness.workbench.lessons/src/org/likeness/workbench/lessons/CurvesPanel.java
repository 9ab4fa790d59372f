// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.lessons;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.likeness.lessons.LessonStep;
import org.likeness.workbench.chart.ChartCursor;
import org.likeness.workbench.chart.CurveChart;
import org.likeness.workbench.chart.SeriesSource;
import org.likeness.workbench.chart.Smoothing;
import org.likeness.workbench.widgets.Css;
import org.likeness.workbench.widgets.Ids;

/** A value of several runs as curves. */
final class CurvesPanel extends StepPanel {
  private static final int HEIGHT = 260;

  private final LessonStep.Curves step;
  private final CurveChart chart;
  private List<String> ids = List.of();

  CurvesPanel(Composite page, LessonStep.Curves step, ChartCursor cursor) {
    super(page, 1);
    this.step = step;
    chart = Ids.mark(new CurveChart(this, step.value(), cursor), "lesson.curves." + step.value());
    GridData data = new GridData(SWT.FILL, SWT.FILL, true, false);
    data.heightHint = HEIGHT;
    chart.setLayoutData(data);
    chart.model().setSmoothing(Smoothing.TENSORBOARD, step.smooth());
    if (!step.caption().isEmpty()) {
      Css.muted(words(step.caption(), 0, SWT.NORMAL)).setAlignment(SWT.CENTER);
    }
  }

  @Override
  void show(LessonContent content) {
    List<SeriesSource> sources = new ArrayList<>();
    for (int i = 0; i < step.runs().size(); i++) {
      String name = step.runs().get(i);
      int slot = i;
      content.state(name).ifPresent(s -> sources.add(new SeriesSource(s.run().id(), name, slot, s.run().events(), step.value())));
    }
    List<String> now = sources.stream().map(SeriesSource::id).toList();
    if (now.equals(ids)) {
      chart.refresh();
    } else {
      ids = now;
      chart.model().setSources(sources);
    }
  }

  @Override
  boolean isDirty() {
    return chart.isDirty();
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.dashboard;

import java.util.Comparator;
import java.util.List;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.likeness.core.run.MetricResult;
import org.likeness.report.Beside;
import org.likeness.workbench.parts.Tables.Column;
import org.likeness.workbench.parts.Tables;
import org.likeness.workbench.widgets.Ids;
import org.likeness.workbench.widgets.Numbers;

/** The numbers of a run with their intervals and what else they must be read with. */
final class ResultsTable {
  private final Tables<MetricResult> table;
  private List<MetricResult> shown = List.of();

  ResultsTable(Composite parent) {
    table = new Tables<>(parent, List.of(Column.<MetricResult>of("Metric", 220, MetricResult::label),
        Column.<MetricResult>of("Measured", 160, MetricResult::subject),
        Column.<MetricResult>number("Value", 100, r -> Numbers.significant(r.value(), 4), Comparator.comparingDouble(MetricResult::value)),
        Column.<MetricResult>of("Unit", 70, MetricResult::unit), Column.<MetricResult>of("Interval", 150, ResultsTable::interval),
        Column.<MetricResult>number("n", 60, r -> Integer.toString(r.n()), Comparator.comparingInt(MetricResult::n)),
        Column.<MetricResult>of(Beside.HEADING, 320, Beside::of),
        Column.<MetricResult>of("Better", 70, r -> r.higherIsBetter() == null ? "" : r.higherIsBetter() ? "higher" : "lower"),
        Column.<MetricResult>of("How the interval was found", 380, MetricResult::intervalMethod)));
    Ids.mark(table.viewer().getTable(), "run.results");
  }

  private static String interval(MetricResult r) {
    return Double.isNaN(r.low()) ? "" : Numbers.significant(r.low(), 3) + " … " + Numbers.significant(r.high(), 3);
  }

  Control control() {
    return table.viewer().getTable();
  }

  void show(List<MetricResult> results) {
    if (!results.equals(shown)) {
      shown = results;
      table.show(results);
    }
  }
}

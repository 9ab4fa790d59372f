// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.compare.runs;

import java.util.List;
import org.likeness.core.run.MetricResult;
import org.likeness.core.run.Run;
import org.likeness.core.run.RunInfo;

/**
 * A run as a line of the table.
 *
 * @param run reader
 * @param info state
 * @param results numbers
 */
record RunRow(Run run, RunInfo info, List<MetricResult> results) {

  static RunRow read(Run run) {
    return new RunRow(run, run.info(), run.results());
  }

  /** The first numbers, shortly. */
  String summary() {
    return results.stream().limit(4).map(r -> r.label() + " " + org.likeness.workbench.widgets.Numbers.significant(r.value(), 3))
        .collect(java.util.stream.Collectors.joining(" · "));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RunRow r && r.info.id().equals(info.id());
  }

  @Override
  public int hashCode() {
    return info.id().hashCode();
  }
}

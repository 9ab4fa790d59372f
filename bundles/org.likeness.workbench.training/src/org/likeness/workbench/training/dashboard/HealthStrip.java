// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.dashboard;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.likeness.base.io.Plain;
import org.likeness.core.run.RunState;
import org.likeness.core.runner.TrainingSnapshot;
import org.likeness.events.Series;
import org.likeness.workbench.widgets.Css;
import org.likeness.workbench.widgets.Ids;

/** One line under the curves: numbers that are not finite, waiting for data, checkpoints. */
final class HealthStrip extends Composite {
  private static final double MUCH_WAITING = 0.2;

  private final Label label;

  HealthStrip(Composite parent) {
    super(parent, SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginHeight = 2;
    layout.marginWidth = 8;
    setLayout(layout);
    label = Ids.mark(new Label(this, SWT.NONE), "run.health");
    label.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    Css.strip(this);
    Css.muted(label);
  }

  void show(RunContent c) {
    List<String> parts = new ArrayList<>();
    List<String> bad = c.tags().values().stream().flatMap(List::stream).filter(t -> broken(c.run().events().series(t))).toList();
    if (!bad.isEmpty()) {
      parts.add("⚠ not a number: " + String.join(", ", bad));
    } else if (!c.tags().isEmpty() && c.info().state() != RunState.FAILED) { // a value that ended the run was not written
      parts.add("✔ all values finite");
    }
    double wait = c.live().flatMap(l -> l.snapshot()).map(TrainingSnapshot::dataWaitShare).orElseGet(() -> last(c, "speed/data-wait"));
    if (!Double.isNaN(wait)) {
      parts.add((wait > MUCH_WAITING ? "⚠ " : "") + "data wait " + Math.round(100 * wait) + " %");
    }
    int checkpoints = c.run().checkpoints().size();
    if (checkpoints > 0) {
      parts.add(checkpoints + (checkpoints == 1 ? " checkpoint" : " checkpoints") + (c.bestStep() >= 0 ? ", best at step " + c.bestStep() : ""));
    }
    c.run().events().damage().forEach(d -> parts.add("⚠ " + d));
    label.setText(Plain.line(String.join("   ·   ", parts)).replace("&", "&&"));
  }

  private static boolean broken(Series s) {
    return s.size() > 0 && !Double.isFinite(s.value(s.size() - 1));
  }

  private static double last(RunContent c, String tag) {
    Series s = c.run().events().series(tag);
    return s.size() == 0 ? Double.NaN : s.value(s.size() - 1);
  }
}

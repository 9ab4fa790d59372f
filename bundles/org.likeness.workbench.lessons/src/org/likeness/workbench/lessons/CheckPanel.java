// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.lessons;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.likeness.lessons.LessonCheck;
import org.likeness.lessons.LessonResult.Verdict;
import org.likeness.report.Numbers;
import org.likeness.workbench.widgets.Css;
import org.likeness.workbench.widgets.Icons;
import org.likeness.workbench.widgets.Ids;

/** Whether it came as the lesson says, with the number that was found. */
final class CheckPanel extends StepPanel {
  private final LessonCheck check;
  private final Label mark;
  private final Label says;
  private final Label found;

  CheckPanel(Composite page, LessonCheck check) {
    super(page, 2);
    this.check = check;
    mark = new Label(this, SWT.NONE);
    mark.setLayoutData(new GridData(SWT.CENTER, SWT.BEGINNING, false, false, 1, 2));
    says = larger(Ids.mark(new Label(this, SWT.WRAP), "lesson.check"), LARGER, SWT.NORMAL);
    found = Css.muted(Ids.mark(new Label(this, SWT.WRAP), "lesson.found"));
    for (Label label : new Label[] {says, found}) {
      GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
      wide.widthHint = 300;
      label.setLayoutData(wide);
    }
    put(Optional.empty());
  }

  private void put(Optional<Verdict> verdict) {
    mark.setImage(Icons.image(mark, verdict.isEmpty() ? "info" : verdict.get().holds() ? "ok" : "error"));
    says.setText(check.says().replace("&", "&&"));
    found.setText((check.inWords() + verdict.map(v -> "; found " + Numbers.significant(v.number()) + (v.holds() ? "" : ": it is not so")).orElse("; not run yet"))
        .replace("&", "&&"));
  }

  @Override
  void show(LessonContent content) {
    put(content.verdict(check));
  }
}

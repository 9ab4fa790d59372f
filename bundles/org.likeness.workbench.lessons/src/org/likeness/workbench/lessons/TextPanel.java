// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.lessons;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.likeness.lessons.LessonStep;
import org.likeness.workbench.widgets.Css;
import org.likeness.workbench.widgets.Ids;

/** Words, and questions whose answer is hidden until somebody wants to see it. */
final class TextPanel extends StepPanel {

  TextPanel(Composite page, List<String> paragraphs) {
    super(page, 1);
    paragraphs.forEach(p -> words(p, LARGER, SWT.NORMAL));
  }

  TextPanel(Composite page, LessonStep.Question question, Runnable resized) {
    super(page, 1);
    words(question.question(), LARGER, SWT.BOLD);
    Link link = larger(Ids.mark(new Link(this, SWT.NONE), "lesson.answer"), LARGER, SWT.NORMAL);
    link.setText("<a>Show the answer</a>");
    Label answer = Css.muted(words(question.answer(), LARGER, SWT.NORMAL));
    show(answer, false);
    link.addListener(SWT.Selection, e -> {
      boolean on = !answer.getVisible();
      link.setText(on ? "<a>Hide the answer</a>" : "<a>Show the answer</a>");
      show(answer, on);
      resized.run();
    });
  }

  private static void show(Label label, boolean on) {
    label.setVisible(on);
    ((GridData) label.getLayoutData()).exclude = !on;
  }

  @Override
  void show(LessonContent content) {
    // words stay as they are
  }
}

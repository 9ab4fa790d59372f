// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.lessons;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.likeness.api.image.Image;
import org.likeness.lessons.LessonStep;
import org.likeness.workbench.images.PictureView;
import org.likeness.workbench.widgets.Css;
import org.likeness.workbench.widgets.Ids;

/** The newest samples of runs beside each other; they change while the runs go on. */
final class PicturesPanel extends StepPanel {
  private static final int HEIGHT = 360;

  private final Map<String, PictureView> views = new LinkedHashMap<>();
  private final Map<String, Image> shown = new LinkedHashMap<>();

  PicturesPanel(Composite page, LessonStep.Pictures step) {
    super(page, step.runs().size());
    for (String run : step.runs()) {
      Label name = larger(new Label(this, SWT.CENTER), LARGER, SWT.BOLD);
      name.setText(run);
      name.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    }
    for (String run : step.runs()) {
      PictureView view = Ids.mark(new PictureView(this), "lesson.pictures." + run);
      GridData data = new GridData(SWT.FILL, SWT.FILL, true, false);
      data.heightHint = HEIGHT;
      data.widthHint = HEIGHT;
      view.setLayoutData(data);
      view.fail("Not run yet");
      views.put(run, view);
    }
    if (!step.caption().isEmpty()) {
      Css.muted(words(step.caption(), 0, SWT.NORMAL)).setAlignment(SWT.CENTER);
    }
  }

  @Override
  void show(LessonContent content) {
    views.forEach((run, view) -> content.state(run).ifPresent(state -> {
      if (state.samples() != null && state.samples() != shown.get(run)) {
        shown.put(run, state.samples());
        view.show(state.samples());
      } else if (state.samples() == null) {
        view.fail("The samples come with the first steps");
      }
    }));
  }
}

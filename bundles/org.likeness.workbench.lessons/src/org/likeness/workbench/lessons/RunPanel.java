// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.lessons;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.likeness.workbench.widgets.Css;
import org.likeness.workbench.widgets.Icons;
import org.likeness.workbench.widgets.Ids;

/** The button that runs a recipe, how far it is, and the way to its run. */
final class RunPanel extends StepPanel {
  private final String recipe;
  private final LessonRuns runs;
  private final Button button;
  private final Label state;
  private final Link open;
  private String id = "";

  /**
   * @param start runs the recipe of this name
   * @param show opens the run of this id
   * @param lead opens the recipe of this name to be led by hand
   */
  RunPanel(Composite page, String recipe, LessonRuns runs, Consumer<String> start, Consumer<String> show, Consumer<String> lead) {
    super(page, 4);
    this.recipe = recipe;
    this.runs = runs;
    button = larger(Ids.mark(new Button(this, SWT.PUSH), "lesson.run." + recipe), LARGER, SWT.NORMAL);
    button.setImage(Icons.image(button, "play"));
    button.setText("Run " + recipe);
    button.addListener(SWT.Selection, e -> {
      button.setEnabled(false);
      start.accept(recipe);
    });
    state = Css.muted(larger(Ids.mark(new Label(this, SWT.NONE), "lesson.state." + recipe), LARGER, SWT.NORMAL));
    state.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    if (runs.canBeLed(recipe)) {
      Link led = Ids.mark(larger(new Link(this, SWT.NONE), LARGER, SWT.NORMAL), "lesson.lead." + recipe);
      led.setText("<a>Lead it by hand</a>");
      led.addListener(SWT.Selection, e -> lead.accept(recipe));
    }
    open = larger(new Link(this, SWT.NONE), LARGER, SWT.NORMAL);
    open.setText("<a>Open the run</a>");
    open.setVisible(false);
    open.addListener(SWT.Selection, e -> show.accept(id));
  }

  @Override
  void show(LessonContent content) {
    Optional<LessonContent.State> now = content.state(recipe);
    boolean going = runs.isRunning(recipe) || now.filter(LessonContent.State::live).isPresent();
    button.setEnabled(!going);
    String text = now.isPresent() && !going ? "Run " + recipe + " again" : "Run " + recipe;
    if (!button.getText().equals(text)) {
      button.setText(text);
      button.requestLayout();
    }
    id = now.map(s -> s.run().id()).orElse("");
    state.setText(now.map(LessonContent.State::words).orElse(going ? "starting" : "").replace("&", "&&"));
    open.setVisible(!id.isEmpty());
  }
}

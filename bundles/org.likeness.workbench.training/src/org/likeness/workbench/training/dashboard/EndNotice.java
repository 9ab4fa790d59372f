// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.dashboard;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.likeness.base.io.Plain;
import org.likeness.core.run.RunInfo;
import org.likeness.core.run.RunState;
import org.likeness.workbench.widgets.Css;
import org.likeness.workbench.widgets.Ids;

/** Why a run ended that did not finish, what can be done about it, and the button that does it. */
final class EndNotice extends Composite {
  private static final int MOST = 1500;

  private final Label sentence;
  private final Label advice;
  private final Button action;
  private Runnable perform = () -> { };

  EndNotice(Composite parent) {
    super(parent, SWT.NONE);
    GridLayout layout = new GridLayout(2, false);
    layout.marginWidth = 8;
    layout.marginHeight = 8;
    layout.horizontalSpacing = 12;
    layout.verticalSpacing = 4;
    setLayout(layout);
    sentence = line("run.reason");
    action = Ids.mark(new Button(this, SWT.PUSH), "run.remedy");
    action.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, true, 1, 2));
    action.addListener(SWT.Selection, e -> perform.run());
    advice = line("run.advice");
    Css.strip(this);
    Css.bad(sentence);
    Css.muted(advice);
    setShown(false);
  }

  private Label line(String id) {
    Label label = Ids.mark(new Label(this, SWT.WRAP), id);
    GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
    wide.widthHint = 200;
    label.setLayoutData(wide);
    return label;
  }

  /** Shows it, or nothing for a run that is going on or has finished. */
  void show(RunContent c, Runnable resume, Runnable openRecipe) {
    RunInfo i = c.info();
    boolean ended = i.state() == RunState.FAILED || i.state() == RunState.INTERRUPTED || i.state() == RunState.STOPPED;
    List<String> what = new ArrayList<>();
    if (c.live().isEmpty() && !i.reason().isEmpty()) {
      what.add(i.reason());
    } else if (c.live().isEmpty() && ended) {
      what.add("This run ended without saying why.");
    }
    what.addAll(c.problems());
    setShown(!what.isEmpty());
    if (what.isEmpty()) {
      return;
    }
    if (i.state() == RunState.STOPPED && c.problems().isEmpty()) {
      Css.plain(sentence);
    } else {
      Css.bad(sentence);
    }
    boolean resumable = ended && c.live().isEmpty() && c.resumable();
    boolean again = !c.recipe().isEmpty();
    String words = resumable ? "It can go on from the checkpoint of step " + c.lastCheckpoint() + "."
        : again ? "It has no checkpoint to go on from; its recipe can be run again." : "What its folder holds is shown as far as it can be read.";
    put(sentence, String.join("\n", what));
    put(advice, words + (c.log().isEmpty() ? "" : " The tab Log has what it said until then."));
    String button = resumable ? "Go On" : again ? "Open Recipe" : "";
    perform = resumable ? resume : openRecipe;
    if (!action.getText().equals(button) || action.getVisible() == button.isEmpty()) {
      action.setText(button);
      action.setVisible(!button.isEmpty());
      ((GridData) action.getLayoutData()).exclude = button.isEmpty();
      action.requestLayout(); // its own: else it keeps the size of its former text
    }
  }

  private static void put(Label label, String words) {
    String text = Plain.text(words, MOST).replace("&", "&&");
    if (!label.getText().equals(text)) {
      label.setText(text);
      label.requestLayout();
    }
  }

  private void setShown(boolean on) {
    if (getLayoutData() instanceof GridData data && data.exclude == on || getLayoutData() == null) {
      GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
      data.exclude = !on;
      setLayoutData(data);
      setVisible(on);
      Control above = getParent();
      above.requestLayout();
      requestLayout();
    }
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.latent;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.likeness.workbench.widgets.Css;
import org.likeness.workbench.widgets.Ids;

/** The way from A to B on a great circle. */
final class MixPane extends Composite {
  private final LatentState state;
  private final SamplesPane samples;
  private final Label a;
  private final Label b;
  private final Label share;
  private final Scale slider;
  private final Button choose;
  private final Button swap;
  private final Button alone;

  MixPane(Composite parent, LatentState state, SamplesPane samples) {
    super(parent, SWT.NONE);
    this.state = state;
    this.samples = samples;
    GridLayout layout = new GridLayout(3, false);
    layout.marginWidth = 12;
    layout.marginHeight = 12;
    layout.horizontalSpacing = 12;
    setLayout(layout);
    a = new Label(this, SWT.NONE);
    a.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    share = Ids.mark(new Label(this, SWT.CENTER), "mix.share");
    GridData middle = new GridData(SWT.CENTER, SWT.CENTER, false, false);
    middle.widthHint = 56;
    share.setLayoutData(middle);
    b = new Label(this, SWT.RIGHT);
    b.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    slider = Ids.mark(new Scale(this, SWT.HORIZONTAL), "mix.slider");
    slider.setMaximum(100);
    slider.setPageIncrement(10);
    slider.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 3, 1));
    slider.addListener(SWT.Selection, e -> state.setShare(slider.getSelection()));
    Composite buttons = new Composite(this, SWT.NONE);
    GridLayout row = new GridLayout(3, false);
    row.marginWidth = 0;
    row.marginHeight = 0;
    buttons.setLayout(row);
    buttons.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 3, 1));
    choose = Ids.mark(new Button(buttons, SWT.TOGGLE), "mix.choose");
    choose.setText("Mix With …");
    choose.setToolTipText("The next sample that is clicked becomes B (Ctrl+click does the same)");
    choose.addListener(SWT.Selection, e -> samples.setChoosesB(choose.getSelection()));
    swap = button(buttons, "Swap", "mix.swap", state::swap);
    alone = button(buttons, "A Alone", "mix.alone", () -> state.mixWith(null));
    Css.muted(a);
    Css.muted(b);
    state.follow(this::refresh);
    refresh();
  }

  private static Button button(Composite parent, String words, String id, Runnable action) {
    Button button = Ids.mark(new Button(parent, SWT.PUSH), id);
    button.setText(words);
    button.addListener(SWT.Selection, e -> action.run());
    return button;
  }

  private void refresh() {
    boolean mixed = state.b() != null;
    a.setText(state.a() == null ? "A" : "A: " + state.a().name());
    b.setText(mixed ? "B: " + state.b().name() : "Ctrl+click a sample to mix A with it");
    share.setText(mixed ? state.share() + " %" : "");
    slider.setEnabled(mixed);
    if (slider.getSelection() != state.share()) {
      slider.setSelection(state.share());
    }
    swap.setEnabled(mixed);
    alone.setEnabled(mixed);
    choose.setSelection(samples.choosesB());
    layout();
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** What a view shows before it has anything: one sentence what it is for and one button that fills it. */
public final class EmptyState extends Composite {
  private final Label sentence;
  private final Button button;

  /** With {@code action} null there is no button. */
  public EmptyState(Composite parent, String icon, String words, String buttonText, Runnable action) {
    super(parent, SWT.NONE);
    setLayout(new GridLayout());
    Composite middle = new Composite(this, SWT.NONE);
    middle.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, true, true));
    GridLayout layout = new GridLayout();
    layout.verticalSpacing = 12;
    middle.setLayout(layout);
    Label picture = new Label(middle, SWT.NONE);
    picture.setImage(Icons.image(picture, icon));
    picture.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, true, false));
    sentence = Css.muted(new Label(middle, SWT.CENTER | SWT.WRAP));
    sentence.setText(words);
    GridData wide = new GridData(SWT.CENTER, SWT.CENTER, true, false);
    wide.widthHint = 320;
    sentence.setLayoutData(wide);
    button = action == null ? null : new Button(middle, SWT.PUSH);
    if (button != null) {
      button.setText(buttonText);
      button.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, true, false));
      button.addListener(SWT.Selection, e -> action.run());
      Ids.mark(button, "empty.action");
    }
    addListener(SWT.Resize, e -> narrow());
  }

  private void narrow() {
    ((GridData) sentence.getLayoutData()).widthHint = Math.max(80, Math.min(320, getClientArea().width - 32));
    layout(true, true);
  }

  public void setSentence(String words) {
    sentence.setText(words);
    layout(true, true);
  }
}

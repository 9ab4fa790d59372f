// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.parts;

import java.util.List;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.likeness.workbench.theme.Palette;
import org.likeness.workbench.widgets.BatchTwin;
import org.likeness.workbench.widgets.Ids;

/**
 * A dialog that asks for a few things and then starts something. It opens with a prompt, says in one line what is still
 * wrong, and shows in its footer the command that does the same.
 */
public abstract class TwinDialog extends Dialog {
  private final String title;
  private final String prompt;
  private final String action;
  private Label message;
  private BatchTwin twin;
  private boolean touched;

  /** @param action text of the button that starts it */
  protected TwinDialog(Shell shell, String title, String prompt, String action) {
    super(shell);
    this.title = title;
    this.prompt = prompt;
    this.action = action;
  }

  @Override
  protected boolean isResizable() {
    return true;
  }

  @Override
  protected void configureShell(Shell shell) {
    super.configureShell(shell);
    shell.setText(title);
  }

  @Override
  protected final Control createDialogArea(Composite parent) {
    Composite area = (Composite) super.createDialogArea(parent);
    GridLayout layout = (GridLayout) area.getLayout();
    layout.marginWidth = 16;
    layout.marginHeight = 16;
    layout.verticalSpacing = 12;
    message = Ids.mark(new Label(area, SWT.WRAP), "dialog.message");
    message.setText(prompt);
    GridData wide = new GridData(SWT.FILL, SWT.BEGINNING, true, false);
    wide.widthHint = 480;
    wide.heightHint = 36;
    message.setLayoutData(wide);
    Composite fields = new Composite(area, SWT.NONE);
    GridLayout grid = new GridLayout(3, false);
    grid.marginWidth = 0;
    grid.horizontalSpacing = 12;
    grid.verticalSpacing = 8;
    fields.setLayout(grid);
    fields.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    createFields(fields);
    return area;
  }

  @Override
  protected final Control createButtonBar(Composite parent) {
    twin = new BatchTwin(parent);
    twin.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    Control bar = super.createButtonBar(parent);
    getButton(IDialogConstants.OK_ID).setText(action);
    check();
    touched = true;
    return bar;
  }

  @Override
  protected void createButtonsForButtonBar(Composite parent) {
    createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    Ids.mark(createButton(parent, IDialogConstants.OK_ID, action, true), "dialog.ok");
  }

  /** To be called after each edit. */
  protected final void check() {
    if (twin == null) {
      return;
    }
    String wrong = problem();
    message.setText(wrong == null || !touched ? prompt : wrong);
    message.setForeground(wrong == null || !touched ? null : Palette.of(message).bad());
    getButton(IDialogConstants.OK_ID).setEnabled(wrong == null);
    twin.setCommand(command());
  }

  /** Adds the fields to a grid of three columns: label, field, button. */
  protected abstract void createFields(Composite grid);

  /** One sentence, or null when it can be started. */
  protected abstract String problem();

  /** Arguments of the command that does the same. */
  protected abstract List<String> command();
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.widgets;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** The command that does the same as the dialog or view it stands under, ready to copy. */
public final class BatchTwin extends Composite {
  private final Text text;

  public BatchTwin(Composite parent) {
    super(parent, SWT.NONE);
    GridLayout layout = new GridLayout(2, false);
    layout.marginHeight = 2;
    layout.marginWidth = 8;
    setLayout(layout);
    text = Ids.mark(new Text(this, SWT.READ_ONLY | SWT.SINGLE), "batch.command");
    text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    text.setFont(org.eclipse.jface.resource.JFaceResources.getTextFont());
    ToolBar bar = new ToolBar(this, SWT.FLAT);
    ToolItem copy = Ids.mark(new ToolItem(bar, SWT.PUSH), "batch.copy");
    copy.setImage(Icons.image(bar, "copy"));
    copy.setToolTipText("Copy the Command That Does the Same");
    copy.addListener(SWT.Selection, e -> copy(this, text.getText()));
    Css.strip(this);
    Css.muted(text);
  }

  /** Arguments after {@code likeness}, unquoted. */
  public void setCommand(List<String> arguments) {
    text.setText("likeness " + arguments.stream().map(BatchTwin::quoted).collect(Collectors.joining(" ")));
  }

  public String command() {
    return text.getText();
  }

  public static String quoted(String argument) {
    return argument.matches("[\\w@%+=:,./\\\\-]+") ? argument : "'" + argument.replace("'", "'\\''") + "'";
  }

  /** Puts a text on the clipboard. */
  public static void copy(org.eclipse.swt.widgets.Control owner, String words) {
    if (words.isEmpty()) {
      return;
    }
    Clipboard clipboard = new Clipboard(owner.getDisplay());
    clipboard.setContents(new Object[] {words}, new Transfer[] {TextTransfer.getInstance()});
    clipboard.dispose();
  }
}

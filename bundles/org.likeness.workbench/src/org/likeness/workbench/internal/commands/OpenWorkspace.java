// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.internal.commands;

import java.nio.file.Path;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.likeness.workbench.session.Switching;

/** Opens a folder as workspace; an empty or new one becomes a workspace. */
public final class OpenWorkspace extends Handlers {

  @Override
  String title() {
    return "Open Workspace";
  }

  @Override
  void run(IWorkbenchWindow window, ExecutionEvent event) {
    ask(window);
  }

  static void ask(IWorkbenchWindow window) {
    DirectoryDialog dialog = new DirectoryDialog(window.getShell(), SWT.OPEN);
    dialog.setText("Open Workspace");
    dialog.setMessage("Choose a folder; an empty one becomes a new workspace.");
    String chosen = dialog.open();
    if (chosen != null) {
      Switching.open(window, Path.of(chosen), true);
    }
  }
}

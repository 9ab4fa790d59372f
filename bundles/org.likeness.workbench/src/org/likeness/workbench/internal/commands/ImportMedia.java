// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.internal.commands;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchWindow;

/** Opens the import dialog. */
public final class ImportMedia extends Handlers {

  @Override
  String title() {
    return "Import";
  }

  @Override
  void run(IWorkbenchWindow window, ExecutionEvent event) {
    if (ensureWorkspace(window)) {
      ImportDialog.open(window.getShell(), session(window), likeness(window), null);
    }
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.likeness.core.Likeness;
import org.likeness.workbench.session.Problems;
import org.likeness.workbench.session.WorkspaceSession;

/** A command on recipes or runs: gets the window, shows what goes wrong as a sentence. */
abstract class RunCommand extends AbstractHandler {

  @Override
  public final Object execute(ExecutionEvent event) {
    IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
    if (window != null) {
      Problems.guard(window.getShell(), title(), () -> run(window, event));
    }
    return null;
  }

  abstract String title();

  abstract void run(IWorkbenchWindow window, ExecutionEvent event);

  static WorkspaceSession session(IWorkbenchWindow window) {
    return window.getService(WorkspaceSession.class);
  }

  static Likeness likeness(IWorkbenchWindow window) {
    return window.getService(Likeness.class);
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.internal.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.likeness.core.Likeness;
import org.likeness.workbench.session.Problems;
import org.likeness.workbench.session.WorkspaceSession;

/** A command's handler: gets the window and the services, shows what goes wrong as a sentence. */
abstract class Handlers extends AbstractHandler {

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

  /** Asks for a workspace when none is open; whether one is open afterwards. */
  static boolean ensureWorkspace(IWorkbenchWindow window) {
    if (session(window).workspace().isEmpty()) {
      OpenWorkspace.ask(window);
    }
    return session(window).workspace().isPresent();
  }
}

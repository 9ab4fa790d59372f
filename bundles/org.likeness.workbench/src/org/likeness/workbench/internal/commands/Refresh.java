// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.internal.commands;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchWindow;

/** Looks again at what is on disk. */
public final class Refresh extends Handlers {

  @Override
  String title() {
    return "Refresh";
  }

  @Override
  void run(IWorkbenchWindow window, ExecutionEvent event) {
    session(window).touch();
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.internal.commands;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchWindow;
import org.likeness.workbench.parts.Editors;
import org.likeness.workbench.session.ThingInput;
import org.likeness.workbench.session.ThingInput.Thing;

/** Shows the Welcome page. */
public final class ShowWelcome extends Handlers {

  @Override
  String title() {
    return "Welcome";
  }

  @Override
  void run(IWorkbenchWindow window, ExecutionEvent event) {
    Editors.open(window.getActivePage(), ThingInput.of(Thing.WELCOME, ""));
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.internal.shell;

import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;

/** Makes the editing commands that parts answer in their own way known; menus themselves are contributed. */
final class ActionBars extends ActionBarAdvisor {

  ActionBars(IActionBarConfigurer configurer) {
    super(configurer);
  }

  @Override
  protected void makeActions(IWorkbenchWindow window) {
    for (ActionFactory f : new ActionFactory[] {ActionFactory.UNDO, ActionFactory.REDO, ActionFactory.CUT, ActionFactory.COPY,
        ActionFactory.PASTE, ActionFactory.SELECT_ALL, ActionFactory.DELETE}) {
      register(f.create(window));
    }
  }
}

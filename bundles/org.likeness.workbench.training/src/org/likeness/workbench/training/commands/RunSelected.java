// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.commands;

import java.nio.file.Path;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Runs the recipe of the active editor, else the recipe that is selected. */
public final class RunSelected extends RunCommand {

  @Override
  String title() {
    return "Run";
  }

  @Override
  void run(IWorkbenchWindow window, ExecutionEvent event) {
    if (HandlerUtil.getActivePart(event) instanceof Startable part) {
      part.perform();
    } else if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection s
        && s.getFirstElement() instanceof Path recipe) {
      session(window).workspace().ifPresent(
          w -> RunJobs.run(window.getShell(), likeness(window), session(window), w, w.recipes().read(recipe.toString())));
    } else if (HandlerUtil.getActiveEditor(event) instanceof Startable editor) {
      editor.perform();
    }
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.commands;

import java.nio.file.Path;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchWindow;
import org.likeness.api.problem.UserProblem;
import org.likeness.workbench.parts.Editors;
import org.likeness.workbench.session.ThingInput;
import org.likeness.workbench.session.ThingInput.Thing;

/** Makes a recipe from a template and opens it. */
public final class NewRecipe extends RunCommand {

  @Override
  String title() {
    return "New Recipe";
  }

  @Override
  void run(IWorkbenchWindow window, ExecutionEvent event) {
    var workspace = session(window).workspace()
        .orElseThrow(() -> new UserProblem("Open a workspace first: recipes lie in its folder 'recipes'."));
    NewRecipeDialog dialog = new NewRecipeDialog(window.getShell(), workspace, likeness(window).runner().kinds());
    if (dialog.open() == NewRecipeDialog.OK) {
      Path file = workspace.recipes().create(dialog.name(), dialog.yaml());
      session(window).touch();
      Editors.open(window.getActivePage(), ThingInput.of(Thing.RECIPE, file.toString()));
    }
  }
}

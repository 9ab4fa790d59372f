// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.lessons.plane;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.swt.widgets.Shell;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.recipe.RecipeYaml;
import org.likeness.core.workspace.Workspace;

/** Writes what is set beside the plane as a recipe of the workspace, to be run like any other. */
final class PlaneSave {

  private PlaneSave() {}

  /** Asks for a name. @return the file; null when nothing was written */
  static Path ask(Shell shell, Workspace workspace, Recipe recipe) {
    Path[] written = new Path[1];
    InputDialog dialog = new InputDialog(shell, "Save as a Recipe", "Its name in the workspace. Its run begins with what is set now.", recipe.name(), null) {
      @Override
      protected void okPressed() {
        try {
          written[0] = save(workspace, recipe, getValue().trim());
          super.okPressed();
        } catch (UserProblem e) {
          setErrorMessage(e.getMessage());
        }
      }
    };
    dialog.open();
    return written[0];
  }

  static Path save(Workspace workspace, Recipe recipe, String name) {
    Map<String, Object> keys = new LinkedHashMap<>(recipe.root().plainMap());
    keys.put("name", name);
    return workspace.recipes().create(name, RecipeYaml.of(recipe.kind(), name, recipe.seed(), keys).toYaml());
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.core.runner.Desk;
import org.likeness.core.workspace.Workspace;

/**
 * Paths in recipes: relative to the recipe's file (to the current folder for a recipe made in memory), or to the workspace
 * when they begin with {@value #WORKSPACE}, so that a recipe can name what an earlier one has made.
 */
final class Sources {
  static final String WORKSPACE = "${workspace}/";

  private Sources() {}

  /** What stands at a key of the recipe, alone or in a list, as absolute paths; none when it is missing. */
  static List<Path> absolute(Desk desk, String key) {
    return desk.recipe().root().list(key).stream().map(n -> absolute(desk.recipe(), desk.workspace(), n)).toList();
  }

  /**
   * The value of a key as an absolute path.
   *
   * @throws org.likeness.api.problem.UserProblem when it is no text or cannot be a path
   */
  static Path absolute(Recipe recipe, Workspace workspace, RecipeNode node) {
    return absolute(recipe, workspace, node.asText(), node);
  }

  /** The same of a text that stands somewhere in a node. */
  static Path absolute(Recipe recipe, Workspace workspace, String text, RecipeNode node) {
    try {
      if (text.startsWith(WORKSPACE)) {
        return workspace.folder().toAbsolutePath().resolve(text.substring(WORKSPACE.length())).normalize();
      }
      Path base = recipe.file() == null ? Path.of("") : recipe.file().toAbsolutePath().getParent();
      return base.resolve(text).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw node.problem("'" + text + "' cannot be a path");
    }
  }
}

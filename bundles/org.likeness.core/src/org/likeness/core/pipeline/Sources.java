// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.pipeline;

import java.nio.file.Path;
import org.likeness.core.recipe.Recipe;

/** Paths in recipes: relative to the recipe's file, or to the current folder for a recipe made in memory. */
final class Sources {

  private Sources() {}

  static Path absolute(Recipe recipe, String text) {
    Path path = Path.of(text);
    if (path.isAbsolute()) {
      return path.normalize();
    }
    Path base = recipe.file() == null ? Path.of("") : recipe.file().toAbsolutePath().getParent();
    return base.resolve(path).toAbsolutePath().normalize();
  }
}

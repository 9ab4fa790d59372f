// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.recipe;

import java.nio.file.Path;
import org.likeness.api.problem.UserProblem;

/**
 * A recipe as it was read: the keys {@code likeness}, {@code kind}, {@code name}, {@code seed} that all have, and the
 * whole document.
 *
 * @param file where it came from; null when it was made in memory
 * @param kind which {@code RecipeKind} runs it
 * @param name for people and folder names: letters, digits, hyphens
 * @param seed of everything random
 * @param root the whole document, the four common keys included
 */
public record Recipe(Path file, String kind, String name, long seed, RecipeNode root) {

  /**
   * The same recipe, with leave to replace the files that its output names.
   *
   * @throws UserProblem when it names none: what it writes lies in its own run
   */
  public Recipe overwriting() {
    RecipeNode output = root.optional("output").orElseThrow(() -> new UserProblem(
        root.where() + ": this recipe has no 'output', so there is no file that --overwrite could replace"));
    return new Recipe(file, kind, name, seed, root.with("output", output.with("overwrite", true)));
  }

  /** The YAML text of the whole recipe. */
  public String toYaml() {
    return RecipeYaml.write(root.plainMap());
  }

  /** Whether both say the same, in whatever order their keys stand: of resolved ones, whether they do the same. */
  public boolean says(Recipe other) {
    return RecipeYaml.parse(toYaml(), name).root().plainMap().equals(RecipeYaml.parse(other.toYaml(), other.name).root().plainMap());
  }
}

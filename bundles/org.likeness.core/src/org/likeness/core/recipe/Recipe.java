// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.recipe;

import java.nio.file.Path;

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

  /** The YAML text of the whole recipe. */
  public String toYaml() {
    return RecipeYaml.write(root.plainMap());
  }
}

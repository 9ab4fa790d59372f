// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.recipe;

import java.nio.file.Path;
import java.util.List;

/** The recipes of a workspace: the YAML files below {@code recipes/}. */
public interface Recipes {

  Path folder();

  /** The files, by name; broken ones too. */
  List<Path> files();

  /**
   * Reads a recipe by a path or by the name of a file in this folder (with or without {@code .yaml}).
   *
   * @throws org.likeness.api.problem.UserProblem when there is none (with the nearest) or it is not as the rules say
   */
  Recipe read(String nameOrPath);

  /**
   * The same for a recipe that is new.
   *
   * @throws org.likeness.api.problem.UserProblem when there is one of that name, also when another process has just made it
   */
  Path create(String name, String yaml);

  /** Writes YAML text as {@code recipes/NAME.yaml}, atomically, in the place of one that is there, after checking that it is a recipe. */
  Path write(String name, String yaml);
}

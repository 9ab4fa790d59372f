// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.runner;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likeness.api.parameters.ParameterSchema;
import org.likeness.core.Likeness;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.registry.PluginRegistry;
import org.likeness.core.workspace.Workspace;

/**
 * What one kind of recipe means. New ones are better written as a {@link Work}. An OSGi service ({@code @Component(service = RecipeKind.class)}), stateless. It gets
 * everything through its arguments.
 */
public interface RecipeKind {

  /** The value of the recipe's key {@code kind}. */
  String kind();

  /** One sentence for people. */
  String description();

  /**
   * Checks a recipe and writes every default out. Must refuse unknown keys ({@code recipe.root().known(...)}); reads
   * names of datasets but nothing big; starts nothing.
   *
   * @return the keys of this kind (without likeness, kind, name, seed) as plain data, in the order of the file; resolving
   *     the result again gives the same
   * @throws org.likeness.api.problem.UserProblem naming file, line and key
   */
  Map<String, Object> resolve(Recipe recipe, Likeness likeness, Workspace workspace);

  /**
   * Executes a resolved recipe on the calling thread. Checks {@code context.control()} at least once per batch or frame
   * and ends by CancellationException when it is cancelled (the runner then writes STOPPED).
   *
   * @throws org.likeness.api.problem.UserProblem (FAILED with the sentence); any other exception is an internal failure
   */
  void execute(RunContext context) throws Exception;

  /**
   * The record whose components are keys of the recipe itself; empty for a kind that reads its keys by hand. Forms take
   * their words, ranges and pickers from it.
   */
  default Optional<ParameterSchema<?>> schema(PluginRegistry plugins) {
    return Optional.empty();
  }

  /** Further kinds that it stands for, one for each plug-in that is there. */
  default List<RecipeKind> further(PluginRegistry plugins) {
    return List.of();
  }

  /** Whether a stopped or interrupted run can go on: from its last checkpoint unless {@link #fromCheckpoints} says otherwise. */
  default boolean resumable() {
    return false;
  }

  /** False for a kind that keeps what is done in files of its own and finds out itself where it was. */
  default boolean fromCheckpoints() {
    return true;
  }
}

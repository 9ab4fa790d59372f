// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.runner;

import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginKind;
import org.likeness.core.recipe.RecipeNode;

/**
 * A kind of recipe as a plug-in: {@code work.sets} is what {@code kind: sets} runs. The components of its parameter record
 * are the recipe's keys beside {@code likeness}, {@code kind}, {@code name} and {@code seed}; defaults, ranges, forms and the
 * list of plug-ins follow from the record, so that no key is written twice. Stateless: everything comes through arguments.
 *
 * @param <P> the record; a component without which nothing can be done has an empty default, which {@link #checked} refuses
 */
@PluginKind(prefix = "work", label = "Recipe kind", watched = false)
public interface Work<P extends Record> extends Plugin<P> {
  Kind KIND = Kind.of(Work.class);

  /**
   * A recipe of an older version in today's keys, before the record is read: so the record has none that nobody should write
   * any more. What is wrong in it is left for the record to say.
   *
   * @return the same map, or one with other keys ({@link RecipeNode#with}, {@link RecipeNode#without})
   * @throws org.likeness.api.problem.UserProblem when an older key contradicts one of today's
   */
  default RecipeNode renewed(RecipeNode recipe) {
    return recipe;
  }

  /**
   * Refuses what a record alone cannot (names that are not there, keys that do not go together) and makes names whole, so
   * that the recipe means the same wherever it is run. Reads nothing big, starts nothing.
   *
   * @return what is written into the run; checking it again gives the same
   * @throws org.likeness.api.problem.UserProblem made by {@link Desk#problem}, so that it names file, line and key
   */
  default P checked(P parameters, Desk desk) {
    return parameters;
  }

  /**
   * Does the work on the calling thread. Checks {@code context.control()} at least once per batch or frame.
   *
   * @param parameters as {@link #checked} gave them
   * @throws org.likeness.api.problem.UserProblem the run fails with the sentence; any other exception is an internal failure
   */
  void execute(P parameters, RunContext context) throws Exception;

  /** As {@link RecipeKind#resumable()}. */
  default boolean resumable() {
    return false;
  }

  /** As {@link RecipeKind#fromCheckpoints()}. */
  default boolean fromCheckpoints() {
    return true;
  }
}

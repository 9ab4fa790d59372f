// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.runner;

import java.util.List;
import org.likeness.api.task.Progress;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.run.Run;
import org.likeness.core.task.RunControl;
import org.likeness.core.workspace.Workspace;

/** Runs recipes on the calling thread. Safe to use from several threads at once. */
public interface RecipeRunner {

  /** The kinds of recipe that are there, by name. */
  List<RecipeKind> kinds();

  /** @throws org.likeness.api.problem.UserProblem when there is none; the sentence names the nearest */
  RecipeKind kind(String name);

  /** The recipe with every default written out. */
  Recipe resolve(Recipe recipe, Workspace workspace);

  /**
   * Resolves and executes. The run folder says in the end FINISHED, STOPPED or FAILED.
   *
   * @throws java.util.concurrent.CancellationException after it was cancelled
   * @throws org.likeness.api.problem.UserProblem as the recipe kind says
   * @throws IllegalStateException on an internal failure, with the cause; its message names the run folder
   */
  Run run(Recipe recipe, Workspace workspace, RunControl control, Progress progress);

  /** Goes on with a run that was stopped, interrupted or has failed, from its last good checkpoint. */
  Run resume(Run run, Workspace workspace, RunControl control, Progress progress);

  LiveRuns live();
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.runner;

import java.util.Optional;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginKind;
import org.likeness.api.task.Progress;
import org.likeness.core.Likeness;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.run.Run;
import org.likeness.core.task.RunControl;
import org.likeness.core.workspace.Workspace;

/**
 * Where runs are executed: in this process, in one of its own, on another machine that sees the workspace. A run is only
 * files, so that whoever writes them may be anywhere. Stateless.
 */
@PluginKind(prefix = "executor", label = "Executor", watched = false)
public interface Executor<P extends Record> extends Plugin<P> {
  Kind KIND = Kind.of(Executor.class);

  /** What everybody has: {@link RecipeRunner} on the calling thread. */
  String HERE = "executor.here";

  /**
   * Executes on the calling thread, or waits for whoever does. Ends within a second of a cancel as far as it can; what has
   * been executed elsewhere is told to stop, so that it keeps its checkpoint.
   *
   * @return the run, in its end
   * @throws java.util.concurrent.CancellationException after it was cancelled
   * @throws org.likeness.api.problem.UserProblem as {@link RecipeRunner#run} says, or since the place where it was executed has failed
   */
  Run execute(P parameters, Job job, RunControl control, Progress progress);

  /**
   * What is to be executed: a recipe, or a run that goes on.
   *
   * @param recipe empty where {@code resume} is there
   */
  record Job(Likeness likeness, Workspace workspace, Optional<Recipe> recipe, Optional<Run> resume) {
    public static Job of(Likeness likeness, Workspace workspace, Recipe recipe) {
      return new Job(likeness, workspace, Optional.of(recipe), Optional.empty());
    }

    public static Job resume(Likeness likeness, Workspace workspace, Run run) {
      return new Job(likeness, workspace, Optional.empty(), Optional.of(run));
    }
  }
}

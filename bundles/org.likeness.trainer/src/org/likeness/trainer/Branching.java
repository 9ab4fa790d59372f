// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.core.Likeness;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.recipe.RecipeYaml;
import org.likeness.core.run.Run;
import org.likeness.core.workspace.Workspace;

/** New runs that go on from another run's checkpoint, with its exact state and other settings. */
public final class Branching {

  private Branching() {}

  /**
   * The recipe of a branch: the run's own, with {@code branch: RUN@STEP}.
   *
   * @param step of a checkpoint; empty = the last good one
   * @param name of the new run
   * @throws UserProblem when the run is no training
   */
  public static Recipe recipe(Likeness likeness, Run run, Optional<Long> step, String name) {
    if (run.info().kind().equals(Run.FOREIGN) || !(likeness.runner().kind(run.info().kind()) instanceof TrainRecipe)) {
      throw new UserProblem("The run " + run.id() + " is of the kind '" + run.info().kind() + "', not a training: it has no state to branch off");
    }
    Recipe own = run.recipe();
    Map<String, Object> keys = new LinkedHashMap<>(own.root().plainMap());
    keys.remove("start"); // what it began with is in its weights
    keys.put("name", name);
    keys.put(BranchSettings.KEY, run.id() + step.map(s -> "@" + s).orElse(""));
    return RecipeYaml.of(own.kind(), name, own.seed(), keys);
  }

  /**
   * Opens the training with the checkpoint's state and throws it away, so that a network of another build is refused before
   * there is a run.
   *
   * @param resolved recipe of a branch
   * @throws UserProblem when the state does not fit
   */
  public static void tried(Likeness likeness, Workspace workspace, Recipe resolved, Progress progress) {
    SchemeSettings settings = SchemeSettings.of(resolved.root(), resolved.kind(), likeness.plugins());
    BranchSettings branch = settings.branch().orElseThrow(() -> new IllegalArgumentException("no recipe of a branch"));
    EstimateHost host = new EstimateHost(likeness, workspace, resolved.seed(), progress,
        Optional.of(branch.checkpoint(workspace.runs().find(branch.run()))));
    likeness.engine().setThreads(settings.loop().threads());
    OpenScheme.of(settings, host, likeness.engine(), resolved.seed(), settings.loop().compute().candidates().getFirst()).close();
  }
}

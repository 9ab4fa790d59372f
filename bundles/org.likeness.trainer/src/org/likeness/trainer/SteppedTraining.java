// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import java.util.Map;
import java.util.Optional;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.api.training.Plane;
import org.likeness.core.Likeness;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.run.Checkpoint;
import org.likeness.core.workspace.Workspace;

/**
 * A training that is led by hand, step by step forwards and back, outside of a run: the steps are those that the recipe's run
 * makes, bit for bit. Gone back is to a kept state and from there by the same steps again. Health is not watched, and nothing
 * is written but states into a temporary folder, which closing deletes. One thread at a time.
 */
public final class SteppedTraining implements AutoCloseable {

  private final Likeness likeness;
  private final Workspace workspace;
  private final long seed;
  private final KeptStates kept = new KeptStates();
  private final SchemeHost.Around around;
  private SchemeSettings settings;
  private OpenScheme open;
  private long step;

  private SteppedTraining(SchemeSettings settings, Likeness likeness, Workspace workspace, long seed) {
    this.settings = settings;
    this.likeness = likeness;
    this.workspace = workspace;
    this.seed = seed;
    this.around = new SameFaces(new EstimateHost(likeness, workspace, seed, Progress.NONE, Optional.empty()));
  }

  /** @throws UserProblem when the recipe is none of a training, or cannot be trained */
  public static SteppedTraining open(Likeness likeness, Workspace workspace, Recipe recipe) {
    SteppedTraining training = new SteppedTraining(settings(likeness, workspace, recipe), likeness, workspace, recipe.seed());
    try {
      training.enter(training.around);
      training.kept.keep(0, training.open.trainee());
      return training;
    } catch (RuntimeException | Error e) {
      training.close();
      throw e;
    }
  }

  private static SchemeSettings settings(Likeness likeness, Workspace workspace, Recipe recipe) {
    if (!(likeness.runner().kind(recipe.kind()) instanceof TrainRecipe)) {
      throw new UserProblem("A recipe of the kind '" + recipe.kind() + "' trains nothing that could be led by hand");
    }
    likeness.runner().resolve(recipe, workspace);
    SchemeSettings settings = SchemeSettings.of(recipe.root(), recipe.kind(), likeness.plugins()).checked(workspace, recipe.root(), likeness.plugins());
    likeness.engine().setThreads(settings.loop().threads());
    return settings;
  }

  /**
   * Goes on from here as another recipe says: another loss, other rates. Its data and seed stay. What lies before cannot be gone
   * back to any more.
   *
   * @throws UserProblem when what has been learned does not fit that recipe (another architecture, another optimiser); nothing
   *     has changed then
   */
  public void change(Recipe recipe) {
    SchemeSettings before = settings;
    SchemeSettings next = settings(likeness, workspace, recipe);
    kept.keep(step, open.trainee());
    SchemeHost.Around here = new FromCheckpoint(around, kept.before(step));
    open.close();
    open = null;
    settings = next;
    try {
      enter(here);
    } catch (UserProblem e) {
      settings = before;
      enter(here);
      throw e;
    }
    kept.forgetBefore(step);
  }

  /** The earliest step that can be gone back to. */
  public long first() {
    return kept.first();
  }

  /** How many steps have been made. */
  public long step() {
    return step;
  }

  /** One step. @return what it logged, by tag */
  public Map<String, Double> forward() {
    double fraction = settings.loop().budget().fraction(step, 0);
    Map<String, Double> scalars = likeness.engine().seeded(seed, step, () -> open.trainee().step(step, fraction));
    step++;
    kept.keepIfDue(step, open.trainee());
    return scalars;
  }

  /** Goes where it was after so many steps, at least {@link #first} and at most {@link #step}. @param check called between steps; throws to end it there */
  public void back(long to, Runnable check) {
    if (to < first() || to > step) {
      throw new IllegalArgumentException("Back from step " + step + " to " + to);
    }
    if (to == step) {
      return;
    }
    Checkpoint from = kept.before(to);
    open.close();
    open = null;
    enter(new FromCheckpoint(around, from));
    step = from.step();
    kept.forgetAfter(step);
    while (step < to) {
      check.run();
      forward();
    }
  }

  /** Empty when its data are no points of the plane. */
  public Optional<Plane> plane() {
    return open.trainee().plane();
  }

  private void enter(SchemeHost.Around from) {
    open = OpenScheme.of(settings, from, likeness.engine(), seed, settings.loop().compute().candidates().getFirst());
  }

  @Override
  public void close() {
    if (open != null) {
      open.close();
      open = null;
    }
    kept.close();
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.core.Likeness;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.workspace.Workspace;
import org.likeness.tensor.TensorEngine;

/**
 * Which learning rates a training can bear: its first steps with a rate that rises from step to step, thrown away afterwards
 * (Smith 2017, arXiv:1506.01186, section 3.3, by a geometric rise as is usual today). Engine's thread.
 *
 * @param from first rate
 * @param to last rate
 * @param steps how many
 * @param learner whose rate rises, the others keep the recipe's; empty for all
 */
public record RateFinder(double from, double to, int steps, String learner) {

  private static final int FEWEST = 10;

  public RateFinder {
    if (!(from > 0 && to > from && to <= 1000)) {
      throw new UserProblem("Learning rates must rise from above 0 to at most 1000, not from " + from + " to " + to);
    }
    if (steps < FEWEST || steps > 100_000) {
      throw new UserProblem("There must be " + FEWEST + " to 100000 steps, not " + steps);
    }
  }

  /**
   * Makes the steps; leaves no run.
   *
   * @return by the learner's name
   * @throws UserProblem when the recipe is none of a training, or knows no such learner
   */
  public Map<String, RateCurve> find(Likeness likeness, Workspace workspace, Recipe recipe, Progress progress) {
    if (!(likeness.runner().kind(recipe.kind()) instanceof TrainRecipe)) {
      throw new UserProblem("A recipe of the kind '" + recipe.kind() + "' trains nothing whose rate could be found");
    }
    SchemeSettings settings = SchemeSettings.of(recipe.root(), recipe.kind(), likeness.plugins()).checked(workspace, recipe.root(), likeness.plugins());
    List<String> known = List.copyOf(settings.optimisers().each().keySet());
    if (!learner.isEmpty() && !known.contains(learner)) {
      throw new UserProblem("There is no learner '" + learner + "' in this training; there are " + String.join(", ", known));
    }
    TensorEngine engine = likeness.engine();
    engine.setThreads(settings.loop().threads());
    long seed = recipe.seed();
    progress.start("Trying rates", steps);
    try (OpenScheme open = OpenScheme.of(settings, new EstimateHost(likeness, workspace, seed, progress, Optional.empty()), engine, seed,
        settings.loop().compute().candidates().getFirst())) {
      return rise(open.trainee(), engine, seed, progress);
    }
  }

  private Map<String, RateCurve> rise(SchemeTrainee trainee, TensorEngine engine, long seed, Progress progress) {
    Map<String, RateCurve.Builder> curves = new LinkedHashMap<>();
    for (int step = 0; step < steps && curves.values().stream().noneMatch(RateCurve.Builder::diverged); step++) {
      progress.check();
      double rate = from * Math.pow(to / from, step / (steps - 1.0));
      // a scheme may declare its learners anew
      trainee.learners().forEach((name, l) -> l.tryRate(learner.isEmpty() || name.equals(learner) ? rate : Double.NaN));
      long now = step;
      engine.seeded(seed, step, () -> trainee.step(now, (double) now / steps));
      trainee.learners().forEach((name, l) -> {
        if (learner.isEmpty() || name.equals(learner)) {
          curves.computeIfAbsent(name, n -> new RateCurve.Builder(steps)).add(rate, l.loss());
        }
      });
      progress.advance(1);
    }
    Map<String, RateCurve> out = new LinkedHashMap<>();
    curves.forEach((name, curve) -> out.put(name, curve.build()));
    return out;
  }
}

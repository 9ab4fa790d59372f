// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.base.io.Atomic;
import org.likeness.base.io.Problems;
import org.likeness.core.Likeness;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.workspace.Workspace;
import org.likeness.tensor.TensorEngine;

/**
 * What a training will take, found by making its first steps with its own data and throwing them away.
 *
 * @param networks how many numbers each has
 * @param secondsPerStep median of the steps that were timed, on this machine as busy as it was
 * @param timed how many
 * @param budget of the recipe
 * @param checkpointBytes of one
 * @param residentBytes most memory of the whole process; 0 where the system does not say
 */
public record TrainingEstimate(Map<String, Long> networks, double secondsPerStep, int timed, Budget budget, long checkpointBytes, long residentBytes) {

  /** The first ones are slow: the engine settles how it computes. */
  private static final int FIRST = 2;
  private static final int TIMED = 5;
  private static final double MEGA = 1e6;
  private static final int MINUTE = 60;
  private static final int HOUR = 3600;
  private static final Path STATUS = Path.of("/proc/self/status");

  /**
   * Makes some steps.
   *
   * @throws UserProblem when the recipe is none of a training, cannot be trained, or what it needs does not fit into the memory
   */
  public static TrainingEstimate of(Likeness likeness, Workspace workspace, Recipe recipe, Progress progress) {
    if (!(likeness.runner().kind(recipe.kind()) instanceof TrainRecipe)) {
      throw new UserProblem("A recipe of the kind '" + recipe.kind() + "' trains nothing that could be estimated");
    }
    SchemeSettings settings = SchemeSettings.of(recipe.root(), recipe.kind(), likeness.plugins()).checked(workspace, recipe.root(), likeness.plugins());
    TensorEngine engine = likeness.engine();
    engine.setThreads(settings.loop().threads());
    long seed = recipe.seed();
    progress.start("Trying steps", FIRST + TIMED);
    try (OpenScheme open = OpenScheme.of(settings, new EstimateHost(likeness, workspace, seed, progress, Optional.empty()), engine, seed,
        settings.loop().compute().candidates().getFirst())) {
      double[] seconds = new double[TIMED];
      for (int step = 0; step < FIRST + TIMED; step++) {
        progress.check();
        long begin = System.nanoTime();
        long now = step;
        engine.seeded(seed, step, () -> open.trainee().step(now, 0));
        seconds[Math.max(0, step - FIRST)] = (System.nanoTime() - begin) * 1e-9;
        progress.advance(1);
      }
      Arrays.sort(seconds);
      return new TrainingEstimate(open.trainee().networks(), seconds[TIMED / 2], TIMED, settings.loop().budget(), checkpoint(open), resident());
    } catch (OutOfMemoryError e) {
      throw new UserProblem("This training does not fit into the memory that is left: " + e.getMessage() + "; take a smaller batch, size or model", e);
    }
  }

  /** How long a whole training takes, without samples and checkpoints; NaN when its budget says nothing. */
  public double seconds() {
    double bySteps = budget.steps() > 0 ? budget.steps() * secondsPerStep : Double.NaN;
    double byTime = budget.minutes() > 0 ? budget.minutes() * MINUTE : Double.NaN;
    return Double.isNaN(bySteps) ? byTime : Double.isNaN(byTime) ? bySteps : Math.min(bySteps, byTime);
  }

  private static long checkpoint(OpenScheme open) {
    try {
      Path folder = Files.createTempDirectory("likeness-estimate");
      try {
        open.trainee().save(folder);
        try (Stream<Path> files = Files.list(folder)) {
          return files.mapToLong(f -> f.toFile().length()).sum();
        }
      } finally {
        Atomic.delete(folder);
      }
    } catch (IOException e) {
      throw Problems.writing(Path.of(System.getProperty("java.io.tmpdir")), e);
    }
  }

  private static long resident() {
    try (Stream<String> lines = Files.lines(STATUS)) {
      return lines.filter(l -> l.startsWith("VmHWM:")).mapToLong(l -> 1024 * Long.parseLong(l.replaceAll("[^0-9]", ""))).findFirst().orElse(0);
    } catch (IOException | RuntimeException e) {
      return 0; // another system
    }
  }

  /** As people read it. */
  public List<String> inWords() {
    List<String> out = new ArrayList<>();
    networks.forEach((name, count) -> out.add(String.format(Locale.ROOT, "%s: %,d numbers", name, count)));
    out.add(String.format(Locale.ROOT, "%.3g s per step (median of %d, on this machine as busy as it is)", secondsPerStep, timed));
    if (budget.steps() > 0) {
      out.add(String.format(Locale.ROOT, "%,d steps: %s, without samples and checkpoints", budget.steps(), time(budget.steps() * secondsPerStep)));
    }
    if (budget.minutes() > 0) {
      out.add(String.format(Locale.ROOT, "%s minutes: about %,d steps; a budget in minutes ends earlier or later on another machine", budget.minutes(),
          Math.round(budget.minutes() * MINUTE / secondsPerStep)));
    }
    out.add(String.format(Locale.ROOT, "%.1f MB a checkpoint", checkpointBytes / MEGA));
    if (residentBytes > 0) {
      out.add(String.format(Locale.ROOT, "%.0f MB of memory at most so far, Java and data included", residentBytes / MEGA));
    }
    return out;
  }

  private static String time(double seconds) {
    long s = Math.round(seconds);
    return s < MINUTE ? s + " s" : s < HOUR ? s / MINUTE + " min " + s % MINUTE + " s" : s / HOUR + " h " + s % HOUR / MINUTE + " min";
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.dashboard;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.training.PictureMaker;
import org.likeness.core.Likeness;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.core.run.Checkpoint;
import org.likeness.core.run.MetricResult;
import org.likeness.core.run.Run;
import org.likeness.core.run.RunInfo;
import org.likeness.core.runner.LiveRun;
import org.likeness.core.runner.RecipeKind;
import org.likeness.workbench.chart.XAxis;
import org.likeness.trainer.TrainedRun;

/**
 * A run as it was read now.
 *
 * @param run reader; its event data are refreshed
 * @param info state
 * @param tags scalars by group, and histograms by groups of their own
 * @param samples files of sample grids by step
 * @param results numbers
 * @param log text
 * @param recipe YAML text
 * @param live what this process executes, if it does
 * @param bestStep of the checkpoint labelled best, -1 without
 * @param resumable whether its kind can go on from a checkpoint and there is one
 * @param lastCheckpoint step of the newest checkpoint, -1 without
 * @param makesPictures whether what it trains can be asked for pictures
 * @param batch images that a step learns from, 0 where that is not said or what is learned from are no images
 * @param problems what could not be read, in sentences; the rest is shown all the same
 */
record RunContent(Run run, RunInfo info, Map<String, List<String>> tags, List<Path> samples, List<MetricResult> results,
    String log, String recipe, Optional<LiveRun> live, long bestStep, boolean resumable, long lastCheckpoint, boolean makesPictures, long batch, List<String> problems) {

  /** Background thread. */
  static RunContent read(Likeness likeness, Run run) {
    Parts parts = new Parts();
    List<RecipeKind> kinds = likeness.runner().kinds();
    RunInfo info = run.info();
    List<Checkpoint> checkpoints = parts.read(run::checkpoints, List.of());
    long best = checkpoints.stream().filter(c -> c.label().equals("best")).mapToLong(Checkpoint::step).max().orElse(-1);
    Map<String, List<String>> tags = parts.read(() -> {
      run.events().refresh();
      Map<String, List<String>> groups = new LinkedHashMap<>(TagGroups.of(run.events().scalarTags()));
      TagGroups.of(run.events().histogramTags()).forEach((group, of) -> groups.put(group + Spread.GROUP, of));
      return groups;
    }, Map.of());
    // Another program's run has no recipe of ours: that is no damage.
    String recipe = run.file("recipe.yaml").isEmpty() ? "" : parts.read(() -> run.recipe().toYaml(), "");
    List<Path> samples = parts.read(run::samples, List.of());
    List<MetricResult> results = parts.read(run::results, List.of());
    String log = parts.read(run::log, "");
    boolean resumable = !checkpoints.isEmpty() && kinds.stream().anyMatch(k -> k.kind().equals(info.kind()) && k.resumable());
    long batch = run.file("recipe.yaml").isEmpty() ? 0 : parts.read(() -> batch(run.recipe().root()), 0L);
    return new RunContent(run, info, tags, samples, results, log, recipe, likeness.runner().live().find(run.id()), best, resumable,
        checkpoints.stream().mapToLong(Checkpoint::step).max().orElse(-1), TrainedRun.is(likeness, run, PictureMaker.class), batch, List.copyOf(parts.problems));
  }

  /** Reads each part by itself, so that a damaged one does not hide the others. */
  private static final class Parts {
    private final List<String> problems = new ArrayList<>();

    <T> T read(Supplier<T> part, T without) {
      try {
        return part.get();
      } catch (UserProblem e) {
        problems.add(e.getMessage());
        return without;
      }
    }
  }

  /** The same that a budget in images divides by. */
  private static long batch(RecipeNode root) {
    return root.has("data") && root.has("batch") ? root.integer("batch", 0, Integer.MAX_VALUE) : 0;
  }

  /** What the curves can be drawn over. */
  List<XAxis.Unit> units() {
    List<XAxis.Unit> out = new ArrayList<>(List.of(XAxis.Unit.STEP));
    if (!Double.isNaN(start())) {
      out.add(XAxis.Unit.SECONDS);
    }
    if (batch > 0) {
      out.add(XAxis.Unit.IMAGES);
    }
    return out;
  }

  XAxis axis(XAxis.Unit unit) {
    return switch (unit) {
      case STEP -> XAxis.STEPS;
      case SECONDS -> XAxis.since(start());
      case IMAGES -> XAxis.images(batch);
    };
  }

  /** When the first point of any curve was written, in seconds since 1970; NaN without points. */
  private double start() {
    return tags.values().stream().flatMap(List::stream).map(run.events()::series).filter(s -> s.size() > 0).mapToDouble(s -> s.wall(0)).min().orElse(Double.NaN);
  }

  /** The last step of any curve. */
  long lastStep() {
    return tags.values().stream().flatMap(List::stream).map(run.events()::series).filter(s -> s.size() > 0)
        .mapToLong(s -> s.step(s.size() - 1)).max().orElse(0);
  }
}

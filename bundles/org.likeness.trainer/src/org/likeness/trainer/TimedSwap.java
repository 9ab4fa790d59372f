// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likeness.api.image.Image;
import org.likeness.api.swap.Side;
import org.likeness.core.Likeness;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.core.run.Checkpoint;
import org.likeness.core.run.CheckpointWriter;
import org.likeness.core.runner.TrainingSnapshot;
import org.likeness.core.task.RunControl;
import org.likeness.datasets.RecordedPicture;

/** A swap training as every recipe's, but outside of a run and with its results dropped: what benchmarks time. */
public final class TimedSwap {

  private TimedSwap() {}

  /**
   * Trains.
   *
   * @param recipe of kind swap, as plain data; its datasets are not looked up
   * @param faces square crops of each person, at least 8
   * @param steps how many
   * @param stepDone called by the training's thread behind each step
   */
  public static void train(Likeness likeness, Map<String, Object> recipe, Map<Side, List<Path>> faces, long steps, Runnable stepDone) {
    SwapSettings settings = SwapSettings.of(RecipeNode.of(recipe, "bench"), likeness.plugins());
    Map<Side, PersonFaces> persons = new EnumMap<>(Side.class);
    faces.forEach((side, files) -> persons.put(side, PersonFaces.split(RecordedPicture.of(files))));
    try (SwapTraining training = new SwapTraining(settings, persons, likeness.engine(), 1, new Dropped(stepDone))) {
      training.train(new RunControl(), Budget.ofSteps(steps));
    }
  }

  /** Nothing is kept. */
  private record Dropped(Runnable step) implements TrainingOutput {

    @Override
    public void scalar(long step, String tag, double value) {}

    @Override
    public void sample(long step, Image image) {}

    @Override
    public void checkpoint(long step, CheckpointWriter writer) {}

    @Override
    public void best(long step, CheckpointWriter writer) {}

    @Override
    public Optional<Checkpoint> lastCheckpoint() {
      return Optional.empty();
    }

    @Override
    public void stepDone() {
      step.run();
    }

    @Override
    public void note(String sentence) {}

    @Override
    public void log(String line) {}

    @Override
    public void publish(TrainingSnapshot snapshot) {}
  }
}

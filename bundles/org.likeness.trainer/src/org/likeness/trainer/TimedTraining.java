// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likeness.api.image.Image;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.training.TrainingScheme.Role;
import org.likeness.core.Likeness;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.core.registry.PluginEntry;
import org.likeness.core.run.Checkpoint;
import org.likeness.core.run.CheckpointWriter;
import org.likeness.core.runner.TrainingSnapshot;
import org.likeness.core.task.RunControl;
import org.likeness.datasets.RecordedPicture;

/** A training by a scheme as every recipe's, but outside of a run and with its results dropped: what benchmarks time. */
public final class TimedTraining {

  private static final int SEED = 1;

  private TimedTraining() {}

  /**
   * Trains.
   *
   * @param kind short name of the scheme: {@code swap}
   * @param recipe as plain data; its datasets are not looked up
   * @param faces square crops for each of the scheme's roles
   * @param steps how many
   * @param stepDone called by the training's thread behind each step
   */
  public static void train(Likeness likeness, String kind, Map<String, Object> recipe, Map<String, List<Path>> faces, long steps,
      Runnable stepDone) {
    SchemeSettings settings = SchemeSettings.of(RecipeNode.of(recipe, "bench"), kind, likeness.plugins());
    try (SchemeTraining training = new SchemeTraining(settings, new Around(likeness, faces), likeness.engine(), SEED, new Dropped(stepDone))) {
      training.train(new RunControl(), Budget.ofSteps(steps));
    }
  }

  private record Around(Likeness likeness, Map<String, List<Path>> files) implements SchemeHost.Around {

    @Override
    public PluginContext plugins() {
      return likeness.context(SEED);
    }

    @Override
    public PluginEntry entry(String id) {
      return likeness.plugins().named(id).getFirst();
    }

    @Override
    public RoleFaces faces(Role role, String dataset, long seed) {
      List<RecordedPicture> pictures = RecordedPicture.of(files.get(role.name()));
      return new RoleFaces(role.holdOut() ? PersonFaces.split(pictures) : new PersonFaces(pictures, List.of()), seed);
    }

    @Override
    public Optional<Checkpoint> checkpoint() {
      return Optional.empty();
    }
  }

  /** Nothing is kept. */
  private record Dropped(Runnable step) implements TrainingOutput {

    @Override
    public void scalar(long step, String tag, double value) {}

    @Override
    public void sample(long step, Image image) {}

    @Override
    public void histogram(long step, String tag, float[] values) {}

    @Override
    public void checkpoint(long step, CheckpointWriter writer) {}

    @Override
    public void best(long step, CheckpointWriter writer) {}

    @Override
    public Optional<Checkpoint> lastCheckpoint() {
      return Optional.empty();
    }

    @Override
    public Optional<Checkpoint> checkpointBefore(long step) {
      return Optional.empty();
    }

    @Override
    public void goBack(long step) {}

    @Override
    public void health(String lines) {}

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

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.training;

import ai.djl.ndarray.NDManager;
import org.likeness.core.run.Checkpoint;
import org.likeness.core.runner.TrainingSnapshot;
import org.likeness.core.task.RunControl;
import org.likeness.tensor.Seeds;
import org.likeness.tensor.TensorEngine;

/** A session that trains a GAN on a set of pictures. */
public final class GanTraining implements TrainingSession {

  private final NDManager manager;
  private final TrainingLoop loop;

  GanTraining(GanSettings settings, Pictures pictures, TensorEngine engine, long seed, TrainingOutput output) {
    engine.seed(Seeds.mix(seed, -1));
    manager = engine.newManager();
    loop = new TrainingLoop(new GanTrainee(settings, pictures, manager, seed), output, settings.loop(), engine, seed);
  }

  void resume(Checkpoint checkpoint) {
    loop.resume(checkpoint);
  }

  @Override
  public long step() {
    return loop.step();
  }

  @Override
  public void train(RunControl control, Budget budget) {
    loop.train(control, budget);
  }

  @Override
  public TrainingSnapshot snapshot() {
    return loop.snapshot();
  }

  @Override
  public void close() {
    loop.close();
    manager.close();
  }
}

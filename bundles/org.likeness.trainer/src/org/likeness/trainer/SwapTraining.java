// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import ai.djl.ndarray.NDManager;
import java.util.Map;
import org.likeness.api.swap.Side;
import org.likeness.core.run.Checkpoint;
import org.likeness.core.runner.TrainingSnapshot;
import org.likeness.core.task.RunControl;
import org.likeness.tensor.Seeds;
import org.likeness.tensor.TensorEngine;

/** A session that trains a swap model on two persons. */
public final class SwapTraining implements TrainingSession {

  private final NDManager manager;
  private final TrainingLoop loop;

  SwapTraining(SwapSettings settings, Map<Side, PersonFaces> faces, TensorEngine engine, long seed, TrainingOutput output) {
    engine.seed(Seeds.mix(seed, -1));
    manager = engine.newManager();
    SwapTrainee trainee = new SwapTrainee(settings, faces, manager, seed);
    loop = new TrainingLoop(trainee, output, settings.loop(), engine, seed);
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

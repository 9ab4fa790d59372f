// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Optional;
import org.likeness.core.run.Checkpoint;
import org.likeness.core.runner.RunContext;
import org.likeness.core.runner.TrainingSnapshot;
import org.likeness.core.task.RunControl;
import org.likeness.tensor.Compute;
import org.likeness.tensor.TensorEngine;

/** A session that trains by a scheme, from the start or from the run's checkpoint. */
final class SchemeTraining implements TrainingSession {

  private final NDManager manager;
  private final TrainingLoop loop;
  private final Compute compute;

  SchemeTraining(SchemeSettings settings, RunContext run) {
    this(settings, new RunHost(run), run.likeness().engine(), run.recipe().seed(), new RunOutput(run));
    run.resumeFrom().ifPresent(loop::resume);
  }

  /** Without a run, for tests. */
  SchemeTraining(SchemeSettings settings, SchemeHost.Around around, TensorEngine engine, long seed, TrainingOutput output) {
    SchemeHost.Around same = new SameFaces(around);
    engine.setThreads(settings.loop().threads());
    compute = compute(settings, same, engine, seed, output);
    OpenScheme open = OpenScheme.of(settings, same, engine, seed, compute);
    manager = open.manager();
    loop = new TrainingLoop(open.trainee(), output, settings.loop(), engine, seed);
  }

  /** As the checkpoint was computed, as the recipe says, or as is quickest here. */
  private static Compute compute(SchemeSettings settings, SchemeHost.Around around, TensorEngine engine, long seed, TrainingOutput output) {
    List<Compute> candidates = settings.loop().compute().candidates();
    Optional<Compute> before = around.checkpoint().map(c -> ComputeSettings.recorded(c.state()).orElse(Compute.PLAIN));
    if (before.isPresent() || candidates.size() == 1) {
      return before.orElseGet(candidates::getFirst);
    }
    output.note("Timing " + candidates.size() + " ways to compute");
    ComputeTrial trial = ComputeTrial.of(candidates, way -> {
      OpenScheme open = OpenScheme.of(settings, around, engine, seed, way);
      return new ComputeTrial.Trainee() {
        @Override
        public void step(long number) {
          engine.seed(seed, number);
          open.trainee().step(number, 0);
        }

        @Override
        public void close() {
          open.close();
        }
      };
    }, around::check);
    output.log(trial.sentence());
    output.note(trial.sentence());
    return trial.best();
  }

  /** How its steps are computed. */
  Compute compute() {
    return compute;
  }

  /** Goes on where the checkpoint was written that the host has restored. */
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

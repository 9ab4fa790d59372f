// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import java.util.List;
import java.util.Optional;
import org.likeness.core.run.Checkpoint;
import org.likeness.core.runner.HealthStop;
import org.likeness.core.runner.RunContext;
import org.likeness.core.runner.TrainingSnapshot;
import org.likeness.core.task.RunControl;
import org.likeness.tensor.Compute;
import org.likeness.tensor.TensorEngine;

/** A session that trains by a scheme, from the start or from the run's checkpoint. */
final class SchemeTraining implements TrainingSession {

  private final SchemeSettings settings;
  private final SchemeHost.Around around;
  private final TensorEngine engine;
  private final long seed;
  private final TrainingOutput output;
  private final Compute compute;
  private OpenScheme open;
  private HealthMonitor health;
  private volatile TrainingLoop loop;

  SchemeTraining(SchemeSettings settings, RunContext run) {
    this(settings, RunHost.of(run, settings), run.likeness().engine(), run.recipe().seed(), new RunOutput(run));
    around.checkpoint().ifPresent(loop::resume);
  }

  /** Without a run, for tests. */
  SchemeTraining(SchemeSettings settings, SchemeHost.Around around, TensorEngine engine, long seed, TrainingOutput output) {
    SchemeHost.Around same = new SameFaces(around);
    this.settings = settings;
    this.around = same;
    this.engine = engine;
    this.seed = seed;
    this.output = output;
    engine.setThreads(settings.loop().threads());
    compute = compute(settings, same, engine, seed, output);
    open(same);
  }

  private void open(SchemeHost.Around from) {
    open = OpenScheme.of(settings, from, engine, seed, compute);
    health = new HealthMonitor(settings.health(), output);
    loop = new TrainingLoop(open.trainee(), output, settings.loop(), health, engine, seed);
  }

  /** As the checkpoint was computed, as the recipe says, or as is quickest here. */
  private static Compute compute(SchemeSettings settings, SchemeHost.Around around, TensorEngine engine, long seed, TrainingOutput output) {
    List<Compute> candidates = settings.loop().compute().candidates();
    Optional<Compute> before = around.checkpoint().map(c -> ComputeSettings.recorded(c.state()).orElse(Compute.PLAIN))
        .filter(candidates::contains); // a branch may want another way
    if (before.isPresent() || candidates.size() == 1) {
      return before.orElseGet(candidates::getFirst);
    }
    output.note("Timing " + candidates.size() + " ways to compute");
    ComputeTrial trial = ComputeTrial.of(candidates, way -> {
      OpenScheme open = OpenScheme.of(settings, around, engine, seed, way);
      return new ComputeTrial.Trainee() {
        @Override
        public void step(long number) {
          engine.seeded(seed, number, () -> open.trainee().step(number, 0));
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
    boolean ended = false;
    while (!ended) {
      try {
        loop.train(control, budget);
        ended = true;
      } catch (Sick sick) {
        goBack(sick);
      }
    }
  }

  /** To the last checkpoint from before the fault, with lower rates; what was sick is given up. */
  private void goBack(Sick sick) {
    Optional<Checkpoint> healthy = output.checkpointBefore(sick.since());
    long last = health.lastBack();
    if (healthy.filter(c -> c.step() == last).isPresent()) {
      // lower rates did not help from there: it may have been sick already
      healthy = output.checkpointBefore(last).or(() -> output.checkpointBefore(sick.since()));
    }
    if (settings.health().on() != HealthSettings.On.ROLL_BACK) {
      throw sick.end();
    }
    if (healthy.isEmpty() || !health.mayRollBack()) {
      String why = healthy.isEmpty() ? "there is no checkpoint from before step " + sick.since() : "that has been done "
          + settings.health().most() + " times, the most that the recipe allows";
      output.log("Not rolled back: " + why);
      throw sick.end() instanceof HealthStop stop ? new HealthStop(stop.getMessage() + " It was not rolled back: " + why) : sick.end();
    }
    HealthMonitor before = health;
    Checkpoint from = before.lowered(healthy.get());
    output.goBack(from.step());
    open.close();
    open(new FromCheckpoint(around, from));
    loop.resume(from);
    health.rolledBack(before, sick, from.step());
  }

  @Override
  public TrainingSnapshot snapshot() {
    return loop.snapshot();
  }

  @Override
  public void close() {
    open.close();
  }
}

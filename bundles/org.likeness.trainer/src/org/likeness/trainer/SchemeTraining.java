// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import ai.djl.ndarray.NDManager;
import org.likeness.api.training.Task;
import org.likeness.core.registry.Blamed;
import org.likeness.core.registry.PluginEntry;
import org.likeness.core.runner.RunContext;

import org.likeness.core.runner.TrainingSnapshot;
import org.likeness.core.task.RunControl;
import org.likeness.tensor.Seeds;
import org.likeness.tensor.TensorEngine;

/** A session that trains by a scheme, from the start or from the run's checkpoint. */
final class SchemeTraining implements TrainingSession {

  private final NDManager manager;
  private final TrainingLoop loop;

  SchemeTraining(SchemeSettings settings, RunContext run) {
    this(settings, new RunHost(run), run.likeness().engine(), run.recipe().seed(), new RunOutput(run));
    run.resumeFrom().ifPresent(loop::resume);
  }

  /** Without a run, for tests. */
  SchemeTraining(SchemeSettings settings, SchemeHost.Around around, TensorEngine engine, long seed, TrainingOutput output) {
    engine.seed(Seeds.mix(seed, -1));
    manager = engine.newManager();
    try {
      PluginEntry plugin = settings.configured().entry();
      SchemeHost host = new SchemeHost(settings, around, manager, seed);
      around.checkpoint().ifPresent(host::restore);
      Task task = Blamed.on(plugin, () -> settings.scheme().open(settings.parameters(), host));
      Blamed.unless(task != null, plugin, "it opens nothing (null)");
      // What was declared until the checkpoint is declared again and takes its values; what comes later begins anew.
      around.checkpoint().filter(c -> c.step() > 0).ifPresent(c -> Blamed.on(plugin, () -> {
        task.prepare(c.step() - 1);
        return null;
      }));
      host.opened();
      loop = new TrainingLoop(new SchemeTrainee(task, host, plugin), output, settings.loop(), engine, seed);
    } catch (RuntimeException | Error e) {
      manager.close();
      throw e;
    }
  }

  /** Goes on where the checkpoint was written that the host has restored. */
  void resume(org.likeness.core.run.Checkpoint checkpoint) {
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

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import ai.djl.ndarray.NDManager;
import org.likeness.api.training.Task;
import org.likeness.core.registry.Blamed;
import org.likeness.core.registry.PluginEntry;
import org.likeness.tensor.Compute;
import org.likeness.tensor.TensorEngine;

/** A scheme that has been opened, with all that it declared. */
record OpenScheme(SchemeTrainee trainee, NDManager manager) implements AutoCloseable {

  /** From the start, or from the checkpoint that is around. Seeds the engine. */
  static OpenScheme of(SchemeSettings settings, SchemeHost.Around around, TensorEngine engine, long seed, Compute compute) {
    return engine.seeded(seed, -1, () -> opened(settings, around, engine, seed, compute));
  }

  private static OpenScheme opened(SchemeSettings settings, SchemeHost.Around around, TensorEngine engine, long seed, Compute compute) {
    NDManager manager = engine.newManager();
    try {
      PluginEntry plugin = settings.configured().entry();
      SchemeHost host = new SchemeHost(settings, around, manager, seed);
      around.checkpoint().ifPresent(host::restore);
      if (around.checkpoint().isEmpty()) {
        around.start(manager, settings).ifPresent(host::startFrom);
      }
      Task task = Blamed.on(plugin, () -> settings.scheme().open(settings.parameters(), host));
      Blamed.unless(task != null, plugin, "it opens nothing (null)");
      // What was declared until the checkpoint is declared again and takes its values; what comes later begins anew.
      around.checkpoint().filter(c -> c.step() > 0).ifPresent(c -> Blamed.on(plugin, () -> {
        task.prepare(c.step() - 1);
        return null;
      }));
      host.opened();
      return new OpenScheme(new SchemeTrainee(task, host, plugin, compute), manager);
    } catch (RuntimeException | Error e) {
      manager.close();
      throw e;
    }
  }

  @Override
  public void close() {
    trainee.close();
    manager.close();
  }
}

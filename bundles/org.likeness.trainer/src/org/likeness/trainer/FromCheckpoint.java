// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import java.util.Optional;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.training.TrainingScheme.Role;
import org.likeness.core.registry.PluginEntry;
import org.likeness.core.run.Checkpoint;

/** What is around a training, but to go on from a checkpoint. */
record FromCheckpoint(SchemeHost.Around around, Checkpoint from) implements SchemeHost.Around {

  @Override
  public PluginContext plugins() {
    return around.plugins();
  }

  @Override
  public PluginEntry entry(String id) {
    return around.entry(id);
  }

  @Override
  public RoleFaces faces(Role role, String dataset, long seed) {
    return around.faces(role, dataset, seed);
  }

  @Override
  public Optional<Checkpoint> checkpoint() {
    return Optional.of(from);
  }

  @Override
  public void check() {
    around.check();
  }
}

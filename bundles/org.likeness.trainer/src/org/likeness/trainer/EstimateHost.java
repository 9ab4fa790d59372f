// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import ai.djl.ndarray.NDManager;
import java.util.Optional;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.task.Progress;
import org.likeness.api.training.TrainingScheme.Role;
import org.likeness.core.Likeness;
import org.likeness.core.registry.PluginEntry;
import org.likeness.core.run.Checkpoint;
import org.likeness.core.workspace.Workspace;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.Use;

/** What a scheme's host has around it when there is no run: the workspace's data, and the checkpoint that a branch goes on from. */
record EstimateHost(Likeness likeness, Workspace workspace, long seed, Progress progress, Optional<Checkpoint> checkpoint)
    implements SchemeHost.Around {

  @Override
  public PluginContext plugins() {
    return likeness.context(seed, workspace);
  }

  @Override
  public PluginEntry entry(String id) {
    return likeness.plugins().named(id).getFirst();
  }

  @Override
  public RoleFaces faces(Role role, String name, long own) {
    Dataset dataset = workspace.datasets().get(name);
    dataset.requireRight(Use.valueOf(role.use().name()));
    RoleFaces faces = RoleFaces.of(dataset, role, own);
    return faces.enough(name, role);
  }

  @Override
  public Optional<StartWeights> start(NDManager manager, SchemeSettings settings) {
    return Optional.empty(); // whose weights they are does not matter to what a step takes
  }

  @Override
  public void check() {
    progress.check();
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import java.util.Optional;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.training.TrainingScheme.Role;
import org.likeness.core.registry.PluginEntry;
import org.likeness.core.run.Checkpoint;
import org.likeness.core.runner.RunContext;
import org.likeness.datasets.Use;

/** What a scheme's host has around it in a run. */
record RunHost(RunContext run) implements SchemeHost.Around {

  @Override
  public PluginContext plugins() {
    return run.plugins();
  }

  @Override
  public PluginEntry entry(String id) {
    return run.likeness().plugins().named(id).getFirst();
  }

  @Override
  public RoleFaces faces(Role role, String dataset, long seed) {
    RoleFaces faces = TrainingData.take(run, role.name(), dataset, Use.valueOf(role.use().name()), d -> RoleFaces.of(d, role, seed));
    if (faces.size() < role.fewest()) {
      throw new UserProblem("The dataset '" + dataset + "' has " + faces.size() + " faces or pictures to train on; at least " + role.fewest()
          + " are needed");
    }
    return faces;
  }

  @Override
  public Optional<Checkpoint> checkpoint() {
    return run.resumeFrom();
  }

  @Override
  public void check() {
    run.control().check();
  }
}

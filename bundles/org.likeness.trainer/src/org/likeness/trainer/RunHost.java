// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import ai.djl.ndarray.NDManager;
import java.util.Optional;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.training.TrainingScheme.Role;
import org.likeness.core.registry.PluginEntry;
import org.likeness.core.run.Checkpoint;
import org.likeness.core.run.Run;
import org.likeness.core.run.TrainingRights;
import org.likeness.core.runner.RunContext;
import org.likeness.datasets.Use;

/** What a scheme's host has around it in a run. */
record RunHost(RunContext run, Optional<Checkpoint> checkpoint) implements SchemeHost.Around {

  /** Goes on where the run was, or where it branches off. The right is asked for as for {@link #start}. */
  static RunHost of(RunContext run, SchemeSettings settings) {
    return new RunHost(run, run.resumeFrom().or(() -> settings.branch().map(b -> {
      Run from = run.workspace().runs().find(b.run());
      rights(run, from, settings);
      run.folder().log("Branches off the run " + from.id() + " at step " + b.step());
      return b.checkpoint(from);
    })));
  }

  private static void rights(RunContext run, Run from, SchemeSettings settings) {
    settings.scheme().roles(settings.parameters()).stream().map(r -> Use.valueOf(r.use().name())).distinct()
        .forEach(use -> TrainingRights.require(run.workspace().datasets(), from, use));
  }

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
    return faces.enough(dataset, role);
  }

  /** The right is asked for as for faces of one's own: what was learned from them goes on being used. */
  @Override
  public Optional<StartWeights> start(NDManager manager, SchemeSettings settings) {
    return settings.start().map(s -> {
      Run from = run.workspace().runs().find(s.run());
      rights(run, from, settings);
      return new StartWeights(manager, from, s);
    });
  }

  @Override
  public void started(String words) {
    run.folder().log(words);
    run.progress().note(words);
  }

  @Override
  public void check() {
    run.control().check();
  }
}

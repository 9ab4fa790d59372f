// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.training.TrainingScheme.Role;
import org.likeness.core.registry.PluginEntry;
import org.likeness.core.run.Checkpoint;

/** Asks for each role's faces once, however often a scheme is opened: rights are asked for and inputs recorded once. */
final class SameFaces implements SchemeHost.Around {

  private final SchemeHost.Around around;
  private final Map<String, RoleFaces> faces = new LinkedHashMap<>();
  private boolean told;

  SameFaces(SchemeHost.Around around) {
    this.around = around;
  }

  @Override
  public RoleFaces faces(Role role, String dataset, long seed) {
    return faces.computeIfAbsent(role.name(), name -> around.faces(role, dataset, seed));
  }

  @Override
  public PluginContext plugins() {
    return around.plugins();
  }

  @Override
  public PluginEntry entry(String id) {
    return around.entry(id);
  }

  @Override
  public Optional<StartWeights> start(NDManager manager, SchemeSettings settings) {
    return around.start(manager, settings);
  }

  /** Said once, however often a scheme is opened to be timed. */
  @Override
  public void started(String words) {
    if (!told) {
      told = true;
      around.started(words);
    }
  }

  @Override
  public Optional<Checkpoint> checkpoint() {
    return around.checkpoint();
  }

  @Override
  public void check() {
    around.check();
  }
}

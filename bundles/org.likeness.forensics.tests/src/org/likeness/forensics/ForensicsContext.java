// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.forensics;

import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.problem.UserProblem;
import org.likeness.tensor.EngineSettings;
import org.likeness.tensor.TensorEngine;

/** A context with tensors and nothing else. */
public record ForensicsContext(long seed) implements PluginContext {
  private static final TensorEngine ENGINE = new TensorEngine(EngineSettings.fromEnvironment().withThreads(1));

  @Override
  public Path model(String id) {
    throw new UserProblem("The model " + id + " is not installed");
  }

  @Override
  public boolean hasModel(String id) {
    return false;
  }

  @Override
  public NDManager newTensors() {
    return ENGINE.newManager();
  }

  @Override
  public <T extends Plugin<?>> Chosen<T> plugin(Class<? super T> kind, Choice choice) {
    throw new UserProblem("There is no plug-in " + choice.id());
  }
}

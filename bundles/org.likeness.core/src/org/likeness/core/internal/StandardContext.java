// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal;

import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.core.models.ModelLibrary;
import org.likeness.core.registry.Configured;
import org.likeness.core.registry.PluginRegistry;
import org.likeness.tensor.TensorEngine;

/** What plug-ins are given. */
record StandardContext(PluginRegistry plugins, ModelLibrary models, TensorEngine engine, long seed) implements PluginContext {

  @Override
  public Path model(String id) {
    return models.path(id);
  }

  @Override
  public boolean hasModel(String id) {
    // a damaged one counts as there: whoever uses it is told so, instead of getting something else in silence
    return models.isInstalled(id) || models.catalogue().stream().anyMatch(m -> m.id().equals(id)) && models.damage(id).isPresent();
  }

  @Override
  public NDManager newTensors() {
    return engine.newManager();
  }

  @Override
  public <T extends Plugin<?>> Chosen<T> plugin(Class<? super T> kind, Choice choice) {
    Configured found = plugins.configure(Kind.of(kind), choice.plain(), "");
    return new Chosen<>(found.id(), found.as(kind), found.parameters());
  }
}

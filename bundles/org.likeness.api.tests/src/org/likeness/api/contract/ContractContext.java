// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.contract;

import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.likeness.api.parameters.ParameterSchema;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.problem.UserProblem;

/** A context for tests: what is not given is missing. */
public final class ContractContext implements PluginContext {
  private final long seed;
  private final Map<String, Path> models = new HashMap<>();
  private final Map<String, Plugin<?>> companions = new HashMap<>();
  private Supplier<NDManager> tensors = () -> {
    throw new IllegalStateException("This contract needs tensors: override context() with withTensors(engine::newManager)");
  };

  public ContractContext(long seed) {
    this.seed = seed;
  }

  public ContractContext withTensors(Supplier<NDManager> newManager) {
    tensors = newManager;
    return this;
  }

  public ContractContext withModel(String id, Path folder) {
    models.put(id, folder);
    return this;
  }

  public ContractContext withPlugin(Plugin<?> plugin) {
    companions.put(plugin.getClass().getAnnotation(PluginInfo.class).id(), plugin);
    return this;
  }

  /** The same with another seed. */
  public ContractContext withSeed(long other) {
    ContractContext copy = new ContractContext(other);
    copy.models.putAll(models);
    copy.companions.putAll(companions);
    copy.tensors = tensors;
    return copy;
  }

  @Override
  public Path model(String id) {
    if (!models.containsKey(id)) {
      throw new UserProblem("The model '" + id + "' is not installed; 'likeness models install " + id + "' does it");
    }
    return models.get(id);
  }

  @Override
  public boolean hasModel(String id) {
    return models.containsKey(id);
  }

  @Override
  public NDManager newTensors() {
    return tensors.get();
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T extends Plugin<?>> Chosen<T> plugin(Class<? super T> kind, Choice choice) {
    Kind wanted = Kind.of(kind);
    Plugin<?> found = companions.getOrDefault(choice.id(), companions.get(wanted.prefix() + "." + choice.id()));
    if (found == null) {
      throw new UserProblem("unknown " + wanted.words() + " '" + choice.id() + "'");
    }
    PluginInfo info = found.getClass().getAnnotation(PluginInfo.class);
    return new Chosen<>(info.id(), (T) kind.cast(found), ParameterSchema.of(info.parameters()).fromPlain(choice.parameters(), info.id()));
  }

  @Override
  public long seed() {
    return seed;
  }
}

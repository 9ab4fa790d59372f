// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.likeness.api.parameters.ParameterModel;
import org.likeness.api.parameters.ParameterSchema;
import org.likeness.api.training.OptimiserKind;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.core.registry.Configured;
import org.likeness.core.registry.PluginRegistry;

/** The keys of an optimiser: some are the host's, the rest its plug-in's. */
final class OptimiserKeys {

  private static final List<String> HOST = List.of("id", "learning-rate", "schedule", "warm-up", "clip");

  /** When all optimisers shared Adam's keys, these had other meanings, or none. */
  private static final Map<String, Map<String, String>> OLD = Map.of("optimiser.rmsprop", Map.of("beta1", "momentum", "beta2", "alpha"),
      "optimiser.sgd", Map.of("beta1", "momentum", "beta2", "", "eps", ""));

  private OptimiserKeys() {}

  /** Refuses every key that is neither the host's nor the plug-in's, with the nearest that is. */
  static Configured rule(RecipeNode written, PluginRegistry plugins) {
    RecipeNode node = written.has("id") ? written : written.with("id", "optimiser.adam");
    Configured bare = plugins.configure(OptimiserKind.KIND, RecipeNode.of(Map.of("id", node.text("id")), node.child("id").where()));
    Map<String, String> old = OLD.getOrDefault(bare.id(), Map.of());
    List<String> names = ParameterSchema.of(bare.parameters().getClass()).parameters().stream().map(ParameterModel::name).toList();
    List<String> known = new ArrayList<>(HOST);
    names.forEach(n -> known.add(ParameterModel.hyphened(n)));
    node.known(Stream.of(known, names, old.keySet()).flatMap(java.util.Collection::stream).toArray(String[]::new));
    for (Map.Entry<String, String> e : old.entrySet()) {
      if (node.has(e.getKey()) && !e.getValue().isEmpty() && !node.has(e.getValue())) {
        node = node.with(e.getValue(), node.child(e.getKey()));
      }
    }
    return plugins.configure(OptimiserKind.KIND, node, Stream.concat(HOST.stream(), old.keySet().stream()).toArray(String[]::new));
  }
}

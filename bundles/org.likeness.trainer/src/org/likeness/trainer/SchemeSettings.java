// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.api.parameters.ParameterModel;
import org.likeness.api.parameters.ParameterSchema;
import org.likeness.api.training.TrainingScheme;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.core.registry.Configured;
import org.likeness.core.registry.PluginRegistry;

/**
 * A recipe of a training by a scheme, checked.
 *
 * @param configured the scheme with its parameters
 * @param data the dataset of each role
 * @param learners the optimiser of each learner
 * @param loop the rest
 */
record SchemeSettings(Configured configured, Map<String, String> data, Map<String, OptimiserSettings> learners, LoopSettings loop) {

  private static final double LEARNING_RATE = 2e-4;
  private static final String OPTIMISER = "adam";
  /** Keys of an optimiser that do not belong to its rule. */
  private static final List<String> SHARED = List.of("learning-rate", "schedule", "warm-up", "clip");
  private static final LoopSettings LOOP = new LoopSettings(Budget.ofSteps(10_000), 1000, 3, 500, 10, 0);
  /** Keys that are not the scheme's. */
  private static final List<String> KEYS = List.of("likeness", "kind", "name", "seed", "data", "optimiser", "budget", "checkpoint",
      "sample", "log", "device");

  /** @param kind {@code train}, or the short name of the scheme, whose parameters then are keys of the recipe itself */
  static SchemeSettings of(RecipeNode root, String kind, PluginRegistry plugins) {
    Configured configured = configured(root, kind, plugins);
    TrainingScheme<Record> scheme = configured.as(TrainingScheme.class);
    RecipeNode none = RecipeNode.of(Map.of(), root.where());
    Map<String, String> data = new LinkedHashMap<>();
    List<TrainingScheme.Role> roles = scheme.roles(configured.parameters());
    RecipeNode names = roles.isEmpty() ? root.optional("data").orElse(none) : root.child("data");
    names.known(roles.stream().map(TrainingScheme.Role::name).toArray(String[]::new));
    roles.forEach(r -> data.put(r.name(), names.text(r.name())));
    Map<String, OptimiserSettings> learners = new LinkedHashMap<>();
    Map<String, Map<String, Object>> declared = scheme.learners(configured.parameters());
    RecipeNode optimisers = root.optional("optimiser").orElse(none);
    optimisers.known(declared.keySet().toArray(String[]::new));
    declared.forEach((name, defaults) -> learners.put(name,
        OptimiserSettings.of(over(optimisers.optional(name).orElse(none), defaults), LEARNING_RATE, plugins)));
    LoopSettings loop = LoopSettings.of(root, LoopSettings.of(RecipeNode.of(scheme.loop(configured.parameters()), configured.id()), LOOP));
    return new SchemeSettings(configured, data, learners, loop);
  }

  /** The recipe's keys over the scheme's; those of another rule than the scheme's say nothing about the recipe's. */
  private static RecipeNode over(RecipeNode node, Map<String, Object> defaults) {
    String own = defaults.getOrDefault("id", OPTIMISER).toString();
    boolean same = !node.has("id") || Scalars.shortId(node.text("id")).equals(Scalars.shortId(own));
    RecipeNode out = node;
    for (Map.Entry<String, Object> e : defaults.entrySet()) {
      if (!node.has(e.getKey()) && (same || SHARED.contains(e.getKey()))) {
        out = out.with(e.getKey(), e.getValue());
      }
    }
    return out;
  }

  private static Configured configured(RecipeNode root, String kind, PluginRegistry plugins) {
    List<String> known = new ArrayList<>(KEYS);
    if (kind.equals(TrainRecipe.KIND)) {
      known.add("scheme");
      root.known(known.toArray(String[]::new));
      return plugins.configure(TrainingScheme.KIND, root.child("scheme"));
    }
    for (ParameterModel p : schema(plugins.configure(TrainingScheme.KIND, kind, root.where())).parameters()) {
      known.add(ParameterModel.hyphened(p.name()));
      if (root.has(p.name())) {
        known.add(p.name()); // either spelling will do, one is suggested
      }
    }
    root.known(known.toArray(String[]::new));
    return plugins.configure(TrainingScheme.KIND, root.with("id", kind), KEYS.toArray(String[]::new));
  }

  private static ParameterSchema<? extends Record> schema(Configured configured) {
    return ParameterSchema.of(configured.parameters().getClass());
  }

  TrainingScheme<Record> scheme() {
    return configured.as(TrainingScheme.class);
  }

  Record parameters() {
    return configured.parameters();
  }

  /** The recipe's keys with every default. */
  Map<String, Object> plain(String kind) {
    Map<String, Object> out = new LinkedHashMap<>();
    if (kind.equals(TrainRecipe.KIND)) {
      out.put("scheme", configured.plain());
    }
    if (!data.isEmpty()) {
      out.put("data", new LinkedHashMap<String, Object>(data));
    }
    if (!kind.equals(TrainRecipe.KIND)) {
      configured.plain().forEach((key, value) -> {
        if (!key.equals("id")) {
          out.put(ParameterModel.hyphened(key), value);
        }
      });
    }
    if (!learners.isEmpty()) {
      Map<String, Object> optimisers = new LinkedHashMap<>();
      learners.forEach((name, settings) -> optimisers.put(name, settings.plain()));
      out.put("optimiser", optimisers);
    }
    loop.addTo(out);
    return out;
  }
}

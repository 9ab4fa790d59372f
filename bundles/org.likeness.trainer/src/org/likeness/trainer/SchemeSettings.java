// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likeness.api.parameters.ParameterModel;
import org.likeness.api.parameters.ParameterSchema;
import org.likeness.api.training.TrainingScheme;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.core.registry.Configured;
import org.likeness.core.registry.PluginRegistry;
import org.likeness.core.workspace.Workspace;

/**
 * A recipe of a training by a scheme, checked.
 *
 * @param configured the scheme with its parameters
 * @param data the dataset of each role
 * @param optimisers of its learners
 * @param loop the rest
 * @param health what watches over it
 * @param start whose weights it begins with
 * @param branch whose checkpoint it goes on from
 */
record SchemeSettings(Configured configured, Map<String, String> data, LearnerSettings optimisers, LoopSettings loop,
    HealthSettings health, Optional<StartSettings> start, Optional<BranchSettings> branch) {

  private static final LoopSettings LOOP = new LoopSettings(Budget.ofSteps(10_000), 1000, 3, 500, 10, 0, ComputeSettings.PLAIN);
  /** Keys that are not the scheme's. */
  private static final List<String> KEYS = List.of("likeness", "kind", "name", "seed", "data", "optimiser", "budget", "checkpoint",
      "sample", "log", "device", "health", "start", "branch");

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
    LearnerSettings optimisers = LearnerSettings.of(root.optional("optimiser").orElse(none), scheme.learners(configured.parameters()), plugins);
    LoopSettings loop = LoopSettings.of(root, LoopSettings.of(RecipeNode.of(scheme.loop(configured.parameters()), configured.id()), LOOP));
    Budget budget = loop.budget().counted(configured.plain().get("batch"), root);
    return new SchemeSettings(configured, data, optimisers, loop.with(budget), HealthSettings.of(root, plugins), StartSettings.of(root),
        BranchSettings.of(root));
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

  /** With the whole id of the run that it starts or branches from. @throws org.likeness.api.problem.UserProblem when that cannot be */
  SchemeSettings checked(Workspace workspace, RecipeNode root, PluginRegistry plugins) {
    return new SchemeSettings(configured, data, optimisers, loop, health, start.map(s -> s.checked(workspace, root)),
        branch.map(b -> b.checked(workspace, root, this, plugins)));
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
    if (!optimisers.each().isEmpty()) {
      out.put("optimiser", optimisers.plain());
    }
    loop.addTo(out);
    out.put("health", health.plain());
    start.ifPresent(s -> out.put("start", s.plain()));
    branch.ifPresent(b -> out.put("branch", b.plain()));
    return out;
  }
}

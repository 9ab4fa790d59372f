// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import ai.djl.ndarray.NDArray;
import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.api.training.OptimiserKind;
import org.likeness.api.training.Schedule;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.core.registry.Configured;
import org.likeness.core.registry.PluginRegistry;
import org.likeness.tensor.optim.Optimiser;

/**
 * The optimiser of a recipe: {@code {id: adam, beta1: 0.5, learning-rate: 2e-4, schedule: cosine, warm-up: 100, clip: 1}}.
 *
 * @param rule of kind OPTIMISER
 * @param learningRate before the schedule
 * @param schedule of kind SCHEDULE
 * @param warmUp steps over which the rate rises from 0
 * @param clip largest norm of all gradients together; 0 = no limit
 */
record OptimiserSettings(Configured rule, double learningRate, Configured schedule, long warmUp, double clip) {

  /** @param learningRate when the recipe gives none */
  static OptimiserSettings of(RecipeNode node, double learningRate, PluginRegistry plugins) {
    Configured schedule = node.has("schedule") ? plugins.configure(Schedule.KIND, node.child("schedule"))
        : plugins.configure(Schedule.KIND, "schedule.constant", node.where());
    return new OptimiserSettings(OptimiserKeys.rule(node, plugins), node.real("learning-rate", learningRate, 0, 10), schedule,
        node.integer("warm-up", 0, 0, 1_000_000), node.real("clip", 0, 0, 1e9));
  }

  Map<String, Object> plain() {
    Map<String, Object> out = new LinkedHashMap<>(rule.plain());
    out.put("learning-rate", learningRate);
    out.put("schedule", schedule.plain());
    out.put("warm-up", warmUp);
    out.put("clip", clip);
    return out;
  }

  static String word(Enum<?> e) {
    return e.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** The optimiser; it measures the norm of its gradients with each step. */
  Optimiser create(Map<String, NDArray> parameters) {
    OptimiserKind<Record> kind = rule.as(OptimiserKind.class);
    Optimiser optimiser = Optimiser.of(parameters, kind.create(rule.parameters(), parameters));
    optimiser.limitNorm(clip > 0 ? clip : Double.MAX_VALUE);
    return optimiser;
  }

  /** The rate of a step. @param fraction of the budget, 0-1 */
  double rate(long step, double fraction) {
    double rise = warmUp > 0 ? Math.min(1, (step + 1.0) / warmUp) : 1;
    Schedule<Record> kind = schedule.as(Schedule.class);
    return learningRate * rise * kind.factor(schedule.parameters(), step, fraction);
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.core.registry.PluginRegistry;

/**
 * The optimisers of a scheme's learners. Recipes give each under its learner's name, or one for all of them:
 * {@code optimiser: {learning-rate: 1e-4}}.
 *
 * @param each by the learner's name
 * @param one whether they are written as one
 */
record LearnerSettings(Map<String, OptimiserSettings> each, boolean one) {

  private static final double LEARNING_RATE = 2e-4;
  private static final String OPTIMISER = "adam";
  /** Keys of an optimiser that do not belong to its rule. */
  private static final List<String> SHARED = List.of("learning-rate", "schedule", "warm-up", "clip");

  /**
   * @param node what the recipe says
   * @param declared the scheme's learners with its own defaults
   */
  static LearnerSettings of(RecipeNode node, Map<String, Map<String, Object>> declared, PluginRegistry plugins) {
    boolean all = forAll(node, declared);
    if (!all) {
      node.known(declared.keySet().toArray(String[]::new));
    }
    RecipeNode none = RecipeNode.of(Map.of(), node.where());
    Map<String, OptimiserSettings> each = new LinkedHashMap<>();
    // In one order, whatever that of the scheme's map, which may be another one in each process.
    new TreeMap<>(declared).forEach((name, defaults) -> each.put(name,
        OptimiserSettings.of(over(all ? node : node.optional(name).orElse(none), defaults), LEARNING_RATE, plugins)));
    boolean alike = each.values().stream().map(OptimiserSettings::plain).distinct().count() == 1;
    return new LearnerSettings(each, alike && (all || node.keys().isEmpty() && each.size() == 1));
  }

  /** A key that any optimiser has, or a plain value, speaks of all of them. */
  private static boolean forAll(RecipeNode node, Map<String, Map<String, Object>> declared) {
    Map<String, Object> written = node.plainMap();
    return !declared.isEmpty() && written.keySet().stream().noneMatch(declared::containsKey)
        && written.entrySet().stream().anyMatch(e -> e.getKey().equals("id") || SHARED.contains(e.getKey()) || !(e.getValue() instanceof Map));
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

  Map<String, Object> plain() {
    if (one) {
      return new ArrayList<>(each.values()).get(0).plain();
    }
    Map<String, Object> out = new LinkedHashMap<>();
    each.forEach((name, settings) -> out.put(name, settings.plain()));
    return out;
  }
}

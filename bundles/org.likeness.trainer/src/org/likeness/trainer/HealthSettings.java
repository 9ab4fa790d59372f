// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.api.training.HealthCheck;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.core.registry.Configured;
import org.likeness.core.registry.PluginEntry;
import org.likeness.core.registry.PluginRegistry;

/**
 * {@code health: {checks: [mode-collapse, {id: slow-data, share: 0.8}], on: roll-back, factor: 0.5, most: 3}}.
 *
 * @param checks of kind HEALTH; all that there are unless the recipe names some
 * @param on what a harmful finding does
 * @param factor what learning rates are multiplied by at each roll-back
 * @param most roll-backs of a run
 */
record HealthSettings(List<Configured> checks, On on, double factor, int most) {

  /** What a harmful finding does to the run. */
  enum On {
    NOTE, STOP, ROLL_BACK
  }

  static HealthSettings of(RecipeNode root, PluginRegistry plugins) {
    RecipeNode node = root.optional("health").orElse(RecipeNode.of(Map.of(), root.where()));
    node.known("checks", "on", "factor", "most");
    List<Configured> checks = new ArrayList<>();
    if (node.has("checks")) {
      node.list("checks").forEach(c -> checks.add(plugins.configure(HealthCheck.KIND, c)));
    } else {
      plugins.entries(HealthCheck.KIND).stream().filter(e -> e.state() != PluginEntry.State.FAILED && e.state() != PluginEntry.State.REPLACED)
          .forEach(e -> checks.add(plugins.configure(HealthCheck.KIND, e.id(), root.where())));
    }
    return new HealthSettings(List.copyOf(checks), node.choice("on", On.class, On.NOTE), node.real("factor", 0.5, 0.001, 1),
        (int) node.integer("most", 3, 0, 100));
  }

  Map<String, Object> plain() {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("checks", checks.stream().map(Configured::plain).toList());
    out.put("on", OptimiserSettings.word(on));
    out.put("factor", factor);
    out.put("most", (long) most);
    return out;
  }

  /** What learning rates are multiplied by after so many roll-backs. */
  double rates(int rollBacks) {
    return Math.pow(factor, rollBacks);
  }
}

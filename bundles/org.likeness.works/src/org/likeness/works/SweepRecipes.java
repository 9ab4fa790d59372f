// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.recipe.Overrides;
import org.likeness.core.recipe.RecipeYaml;

/**
 * The recipes that a sweep runs.
 *
 * @param resolved the base with every default, which knows where a key stands
 * @param sweep name of the sweep's own recipe
 */
record SweepRecipes(Recipe base, Recipe resolved, String sweep) {

  /** @throws org.likeness.api.problem.UserProblem when a key stands nowhere */
  Recipe of(SweepPoint point, int seed) {
    Recipe out = base;
    for (Map.Entry<String, Object> e : point.values().entrySet()) {
      out = Overrides.put(out, resolved, Overrides.path(resolved, e.getKey()), e.getValue());
    }
    Map<String, Object> keys = out.root().plainMap();
    keys.keySet().removeAll(Set.of("likeness", "kind", "name", "seed"));
    return RecipeYaml.of(base.kind(), name(point, seed), seed, keys);
  }

  private String name(SweepPoint point, int seed) {
    return String.format(Locale.ROOT, "%s-p%02d-s%d", sweep.substring(0, Math.min(sweep.length(), 60)), point.number(), seed);
  }
}

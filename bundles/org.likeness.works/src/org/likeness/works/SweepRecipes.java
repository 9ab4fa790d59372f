// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.recipe.RecipeYaml;

/** The recipes that a sweep runs. @param sweep name of the sweep's own recipe */
record SweepRecipes(Recipe base, String sweep) {

  /** @throws IllegalArgumentException as {@link RecipeValues#with} */
  Recipe of(SweepPoint point, int seed) {
    Map<String, Object> plain = base.root().plainMap();
    for (Map.Entry<String, Object> e : point.values().entrySet()) {
      plain = RecipeValues.with(plain, e.getKey(), e.getValue());
    }
    Map<String, Object> keys = new LinkedHashMap<>(plain);
    keys.keySet().removeAll(java.util.Set.of("likeness", "kind", "name", "seed"));
    return RecipeYaml.of(base.kind(), name(point, seed), seed, keys);
  }

  private String name(SweepPoint point, int seed) {
    return String.format(Locale.ROOT, "%s-p%02d-s%d", sweep.substring(0, Math.min(sweep.length(), 60)), point.number(), seed);
  }
}

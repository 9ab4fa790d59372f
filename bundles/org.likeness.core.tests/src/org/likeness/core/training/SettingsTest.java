// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.recipe.RecipeNode;

class SettingsTest {

  @Test
  void resolvingTwiceChangesNothing() {
    Map<String, Object> swap = Fixture.swap(Fixture.swapRecipe()).plain();
    assertEquals(swap, Fixture.swap(swap).plain());
    Map<String, Object> gan = Fixture.gan(Fixture.ganRecipe()).plain();
    assertEquals(gan, Fixture.gan(gan).plain());
    assertTrue(gan.get("model") instanceof Map<?, ?> m && m.get("id").equals("gan.small"));
  }

  @Test
  void misspeltKeysAndBadValuesAreRefusedWithTheirPlace() {
    refused(Map.of("optimizer", Map.of()), "optimizer", "optimiser");
    refused(Map.of("optimiser", Map.of("learning-rat", 1)), "learning-rat", "learning-rate");
    refused(Map.of("batch", 0L), "batch", "1 to 4096");
    refused(Map.of("budget", Map.of("steps", 0L)), "budget", "steps, minutes or both");
    refused(Map.of("model", "smal"), "smal", "swap.small");
    refused(Map.of("update", "sometimes"), "update", "together, alternate");
    refused(Map.of("losses", List.of(Map.of("id", "squared", "weight", -1))), "weight", "-1");
  }

  private static void refused(Map<String, Object> change, String... words) {
    Map<String, Object> recipe = Fixture.swapRecipe();
    recipe.putAll(change);
    String message = assertThrows(UserProblem.class, () -> Fixture.swap(recipe)).getMessage();
    for (String word : words) {
      assertTrue(message.contains(word), message);
    }
    assertTrue(message.contains("swap.yaml"), message);
  }

  @Test
  void schedules() {
    OptimiserSettings d = OptimiserSettings.of(RecipeNode.of(Map.of("learning-rate", 1.0, "schedule", "hold-linear", "warm-up", 10L), "x"),
        Fixture.swap(Fixture.swapRecipe()).optimiser());
    assertEquals(0.1, d.rate(0, 0), 1e-12);
    assertEquals(1, d.rate(100, 0.5), 1e-12);
    assertEquals(0.5, d.rate(100, 0.75), 1e-12);
    OptimiserSettings cosine = OptimiserSettings.of(RecipeNode.of(Map.of("schedule", "cosine", "warm-up", 0L), "x"), d);
    assertEquals(0.5, cosine.rate(1, 0.5), 1e-12);
    assertEquals(0, cosine.rate(1, 1), 1e-12);
  }

  @Test
  void budgets() {
    Budget both = new Budget(100, 1);
    assertTrue(both.spent(100, 0) && both.spent(0, 60));
    assertEquals(0.25, both.fraction(25, 59), 1e-12);
    assertEquals(0.5, new Budget(0, 1).fraction(25, 30), 1e-12);
    assertThrows(IllegalArgumentException.class, () -> new Budget(0, 0));
  }
}

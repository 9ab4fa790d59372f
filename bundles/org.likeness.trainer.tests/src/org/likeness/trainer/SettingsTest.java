// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

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
    Map<String, Object> pair = Fixture.pair(Fixture.pairRecipe()).plain("pair");
    assertEquals(pair, Fixture.pair(pair).plain("pair"));
    Map<String, Object> scheme = Fixture.scheme(Fixture.schemeRecipe()).plain("small");
    assertEquals(scheme, Fixture.scheme(scheme).plain("small"));
  }

  @Test
  void misspeltKeysAndBadValuesAreRefusedWithTheirPlace() {
    refused(Map.of("optimizer", Map.of()), "optimizer", "optimiser");
    refused(Map.of("optimiser", Map.of("learning-rat", 1)), "learning-rat", "learning-rate");
    refused(Map.of("budget", Map.of("steps", 0L)), "budget", "steps, images or minutes");
    refused(Map.of("base", 2), "base", "0 to 1");
    refused(Map.of("alternat", true), "alternat", "alternate");
    refused(Map.of("device", Map.of("precision", "float16")), "device.precision", "auto, float32, bfloat16");
    refused(Map.of("device", Map.of("layout", "nhwc")), "device.layout", "auto, channels-first, channels-last");
  }

  private static void refused(Map<String, Object> change, String... words) {
    Map<String, Object> recipe = Fixture.pairRecipe();
    recipe.putAll(change);
    String message = assertThrows(UserProblem.class, () -> Fixture.pair(recipe)).getMessage();
    for (String word : words) {
      assertTrue(message.contains(word), message);
    }
    assertTrue(message.contains("pair.yaml"), message);
  }

  /** One optimiser without a name speaks of all learners; each keeps the scheme's defaults where it says nothing. */
  @Test
  void oneOptimiserForAll() {
    LearnerSettings one = Fixture.pair(Fixture.pairRecipe()).optimisers();
    assertTrue(one.one());
    assertEquals(3L, one.plain().get("warm-up"));
    Map<String, Object> recipe = Fixture.pairRecipe();
    recipe.put("alternate", true);
    LearnerSettings two = Fixture.pair(recipe).optimisers();
    assertEquals(two.each().get("a").plain(), two.each().get("b").plain());
    assertEquals(one.plain(), two.plain());
    recipe.put("optimiser", Map.of("a", Map.of("clip", 2.0)));
    LearnerSettings named = Fixture.pair(recipe).optimisers();
    assertEquals(List.of(2.0, 0.0, 0.01), List.of(named.each().get("a").clip(), named.each().get("b").clip(), named.each().get("b").learningRate()));
    assertEquals(java.util.Set.of("a", "b"), named.plain().keySet());
    recipe.remove("optimiser");
    assertEquals(java.util.Set.of("a", "b"), Fixture.pair(recipe).optimisers().plain().keySet(), "nothing said: each by its name");
    recipe.put("optimiser", Map.of("c", Map.of("clip", 1.0)));
    assertTrue(assertThrows(UserProblem.class, () -> Fixture.pair(recipe)).getMessage().contains("'optimiser.c'"));
  }

  @Test
  void theRateIsWarmedUpAndScheduled() {
    OptimiserSettings o = optimiser(Map.of("learning-rate", 2.0, "schedule", Map.of("id", "linear", "end", 0.5), "warm-up", 10L));
    assertEquals(0.2, o.rate(0, 0), 1e-12);
    assertEquals(1.5, o.rate(100, 0.5), 1e-12);
    assertEquals(1, o.rate(100, 1), 1e-12);
    assertEquals(0.1, optimiser(Map.of()).rate(0, 0.9), 1e-12, "the fallback, constant");
  }

  /** Runs of before wrote Adam's keys for every optimiser. */
  @Test
  void oldSpellingsOfOptimisersMeanTheSame() {
    Map<String, Object> old = Map.of("id", "rmsprop", "beta1", 0.3, "beta2", 0.9, "schedule", "linear");
    assertEquals(Map.of("id", "optimiser.rmsprop", "momentum", 0.3, "alpha", 0.9), optimiser(old).rule().plain());
    Map<String, Object> sgd = Map.of("id", "sgd", "beta1", 0.3, "beta2", 0.9, "eps", 1e-8);
    assertEquals(Map.of("id", "optimiser.sgd", "momentum", 0.3), optimiser(sgd).rule().plain());
    assertEquals(0.1, optimiser(Map.of("weight-decay", 0.1)).rule().plain().get("weightDecay"));
  }

  @Test
  void wrongOptimisersAreRefusedWithTheirPlace() {
    refused(Map.of("optimiser", Map.of("id", "adan")), "unknown optimiser 'adan'", "optimiser.adam");
    refused(Map.of("optimiser", Map.of("beta", 0.5)), "optimiser.beta", "beta1");
    refused(Map.of("optimiser", Map.of("beta1", 1.5)), "beta1", "1.5", "0.999");
    refused(Map.of("optimiser", Map.of("schedule", "linea")), "linea", "schedule.linear");
    refused(Map.of("optimiser", Map.of("schedule", "adam")), "unknown learning-rate schedule 'adam'");
    refused(Map.of("optimiser", Map.of("schedule", Map.of("id", "linear", "end", 2))), "end", "0 to 1");
  }

  private static OptimiserSettings optimiser(Map<String, Object> plain) {
    return OptimiserSettings.of(RecipeNode.of(plain, "x.yaml"), 0.1, SmallPlugins.registry());
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

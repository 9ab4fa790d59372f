// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.likeness.api.problem.UserProblem;

/** Keys of a recipe changed by their paths. */
class OverridesTest {

  private static final Recipe RECIPE = RecipeYaml.parse("""
      likeness: 1
      kind: x
      model: dcgan
      losses: [{id: a, weight: 1}, b]
      optimiser: {generator: {learning-rate: 1}, critic: {learning-rate: 1}}
      other: {deep: {size: 3}}
      """, "r.yaml");

  private static Object at(String path, Object value, String top) {
    return Overrides.put(RECIPE, path, value).root().child(top).plain();
  }

  @Test
  void valuesAreSetWhereThePathLeads() {
    assertEquals(List.of(Map.of("id", "a", "weight", 2.5), "b"), at("losses.0.weight", 2.5, "losses"));
    assertEquals(Map.of("id", "dcgan", "width", 8L), at("model.width", 8L, "model"));
    assertEquals(Map.of("made", Map.of("anew", true)), at("fresh.made.anew", true, "fresh"));
    assertEquals(Map.of("deep", Map.of("size", 4L)), at("other.deep.size", 4L, "other"));
  }

  @Test
  void aKeyOfAllLearnersIsSetForEach() {
    Recipe changed = Overrides.put(RECIPE, RECIPE, "optimiser.learning-rate", 0.5);
    assertEquals(Map.of("generator", Map.of("learning-rate", 0.5), "critic", Map.of("learning-rate", 0.5)), changed.root().child("optimiser").plain());
    Recipe one = Overrides.put(RECIPE, RECIPE, "optimiser.critic.learning-rate", 0.5);
    assertEquals(1L, one.root().child("optimiser").child("generator").plainMap().get("learning-rate"));
  }

  @Test
  void aShortKeyIsFoundOnceOrNamedAsUnclear() {
    assertEquals("other.deep.size", Overrides.path(RECIPE, "size"));
    assertEquals("optimiser.learning-rate", Overrides.path(RECIPE, "learning-rate"));
    assertEquals("model.width", Overrides.path(RECIPE, "model.width"));
    assertTrue(assertThrows(UserProblem.class, () -> Overrides.path(RECIPE, "sise")).getMessage().contains("unknown key 'sise'"));
  }

  @Test
  void pathsThatLeadNowhereAreRefused() {
    for (String path : List.of("losses.2.weight", "losses.x", "a..b", "likeness.x")) {
      assertThrows(UserProblem.class, () -> Overrides.put(RECIPE, path, 1L), path);
    }
    assertThrows(UserProblem.class, () -> Overrides.value("1,2", "--set x"));
    assertEquals(List.of(1L, 2L), Overrides.value("[1,2]", "--set x"));
    assertEquals(1e-4, Overrides.value("1e-4", "--set x"));
  }
}

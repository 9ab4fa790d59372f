// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.lessons.plane;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.core.recipe.RecipeYaml;

/**
 * What can be set beside the plane; the rest stays as in the recipe.
 *
 * @param points distribution
 * @param drawn places of the distribution {@code drawn}
 * @param loss short id
 * @param regulariser one of {@link #REGULARISERS}
 * @param strength of the regulariser; without meaning for none and for those of the recipe
 * @param generatorRate learning rate
 * @param discriminatorRate learning rate
 * @param updates of the discriminator before each of the generator
 */
record PlaneChoices(String points, String drawn, String loss, String regulariser, double strength, double generatorRate, double discriminatorRate, int updates) {

  static final String AS_GIVEN = "as in the recipe";
  /** In the order of a list to choose from. */
  static final List<String> REGULARISERS = List.of("none", "r1", "r2", "r1 and r2", "wgan-gp", "dragan", "lecam", AS_GIVEN);
  private static final double RATE = 1e-3;

  /** What shows a GAN of points at its best, to begin with. */
  static Recipe first() {
    return RecipeYaml.of("toy-gan", "plane", 1, Map.of("points", "ring", "loss", "non-saturating", "regularisers", List.of(Map.of("id", "r1", "gamma", 0.02)),
        "model", Map.of("id", "mlp-2d", "hidden", 64, "layers", 3), "optimiser", Map.of("generator", rate(0.002), "discriminator", rate(0.002)),
        "device", Map.of("threads", 1), "budget", Map.of("steps", 10_000)));
  }

  private static Map<String, Object> rate(double rate) {
    return Map.of("learning-rate", rate, "beta1", 0.0, "beta2", 0.9);
  }

  /** What a recipe of the kind toy-gan says. */
  static PlaneChoices of(Recipe recipe) {
    RecipeNode root = recipe.root();
    List<Map<String, Object>> terms = root.optional("regularisers").map(n -> n.elements().stream().map(PlaneChoices::term).toList()).orElse(null);
    String chosen = terms == null ? AS_GIVEN : simple(terms);
    return new PlaneChoices(root.text("points", "ring"), root.text("drawn", ""), idOf(root, "loss", "relativistic-pairing"), chosen,
        AS_GIVEN.equals(chosen) || terms.isEmpty() ? 1 : strength(terms.getFirst()), rate(root, "generator"), rate(root, "discriminator"),
        (int) root.integer("discriminator-steps", 1, 1, 100));
  }

  private static String idOf(RecipeNode root, String key, String otherwise) {
    return root.optional(key).map(n -> last(n.isMap() ? n.text("id") : n.asText())).orElse(otherwise);
  }

  private static String last(String id) {
    return id.substring(id.indexOf('.') + 1);
  }

  private static Map<String, Object> term(RecipeNode n) {
    return n.isMap() ? n.plainMap() : Map.of("id", n.asText());
  }

  /** The name in {@link #REGULARISERS} that says the same. */
  private static String simple(List<Map<String, Object>> terms) {
    List<String> ids = terms.stream().map(t -> last(t.get("id").toString())).toList();
    boolean plain = terms.stream().allMatch(t -> t.keySet().stream().allMatch(k -> List.of("id", "gamma", "lambda").contains(k)));
    boolean even = terms.stream().map(PlaneChoices::strength).distinct().count() <= 1;
    if (!plain || !even) {
      return AS_GIVEN;
    }
    return ids.isEmpty() ? "none" : ids.equals(List.of("r1", "r2")) ? "r1 and r2" : ids.size() == 1 && REGULARISERS.contains(ids.getFirst()) ? ids.getFirst() : AS_GIVEN;
  }

  private static double strength(Map<String, Object> term) {
    String id = last(term.get("id").toString());
    return ((Number) term.getOrDefault(key(id), usual(id))).doubleValue();
  }

  private static String key(String id) {
    return id.startsWith("r") ? "gamma" : "lambda";
  }

  /** What a regulariser's strength is when nothing is said. */
  static double usual(String id) {
    return switch (id) {
      case "wgan-gp", "dragan" -> 10;
      case "lecam" -> 0.3;
      default -> 1;
    };
  }

  private static double rate(RecipeNode root, String learner) {
    return root.optional("optimiser").map(o -> o.optional(learner).orElse(o)).filter(RecipeNode::isMap)
        .map(o -> o.real("learning-rate", RATE, 0, 1e6)).orElse(RATE);
  }

  /** The recipe with these. */
  Recipe in(Recipe base) {
    Map<String, Object> keys = new LinkedHashMap<>(base.root().plainMap());
    keys.put("points", points);
    keys.remove("drawn");
    if (points.equals("drawn")) {
      keys.put("drawn", drawn);
    }
    PlaneChoices before = of(base);
    if (!before.loss.equals(loss)) {
      keys.put("loss", loss);
    }
    if (!AS_GIVEN.equals(regulariser)) {
      keys.put("regularisers", "none".equals(regulariser) ? List.of() : List.of(regulariser.split(" and ")).stream().map(this::term).toList());
    }
    keys.put("discriminator-steps", updates);
    keys.put("optimiser", Map.of("generator", learner(base, "generator", generatorRate), "discriminator", learner(base, "discriminator", discriminatorRate)));
    return RecipeYaml.with(base, keys);
  }

  private Map<String, Object> term(String id) {
    return Map.of("id", id, key(id), strength);
  }

  private static Map<String, Object> learner(Recipe base, String name, double rate) {
    Map<String, Object> out = new LinkedHashMap<>(base.root().optional("optimiser").map(o -> o.optional(name).orElse(o.has("generator") || o.has("discriminator") ? null : o))
        .filter(RecipeNode::isMap).map(RecipeNode::plainMap).orElse(Map.of()));
    out.put("learning-rate", rate);
    return out;
  }
}

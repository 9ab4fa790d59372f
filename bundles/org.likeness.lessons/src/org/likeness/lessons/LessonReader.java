// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.lessons;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.likeness.api.problem.UserProblem;
import org.likeness.base.io.Texts;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.core.recipe.RecipeYaml;

/** Reads lessons. What is wrong is said in one sentence with file, line and key. */
final class LessonReader {

  static final long VERSION = 1;
  private static final long LARGEST = 1L << 20;

  private LessonReader() {}

  static Lesson read(Path file) {
    return parse(Texts.read(file, LARGEST), file.toString());
  }

  /** @param name for messages */
  static Lesson parse(String yaml, String name) {
    RecipeNode root = RecipeYaml.nodes(yaml, name);
    if (!root.isMap()) {
      throw new UserProblem(root.where() + ": a lesson is a map of keys and values that begins with 'lesson: 1'");
    }
    root.known("lesson", "id", "title", "about", "recipes", "steps");
    if (root.integer("lesson", 1, Long.MAX_VALUE) > VERSION) {
      throw root.child("lesson").problem("is " + root.integer("lesson", 1, Long.MAX_VALUE) + ": this lesson was made for a newer version of Likeness");
    }
    String id = root.text("id");
    if (!id.matches("[A-Za-z0-9][A-Za-z0-9-]{0,39}")) {
      throw root.child("id").problem("must be letters, digits and hyphens (at most 40), not '" + id + "'");
    }
    Map<String, Recipe> recipes = recipes(root, id);
    List<LessonStep> steps = new ArrayList<>();
    Set<String> run = new LinkedHashSet<>();
    for (RecipeNode node : root.child("steps").elements()) {
      LessonStep step = step(node, recipes.keySet(), run);
      if (step instanceof LessonStep.Run r && !run.add(r.recipe())) {
        throw node.problem("runs '" + r.recipe() + "' a second time");
      }
      steps.add(step);
    }
    for (String unused : recipes.keySet()) {
      if (!run.contains(unused)) {
        throw root.child("recipes").child(unused).problem("is run by no step");
      }
    }
    return new Lesson(id, root.text("title"), root.text("about").strip(), recipes, List.copyOf(steps), yaml);
  }

  /** Common keys are given by the lesson: a teacher need not repeat them. */
  private static Map<String, Recipe> recipes(RecipeNode root, String id) {
    Map<String, Recipe> out = new LinkedHashMap<>();
    RecipeNode recipes = root.child("recipes");
    for (String name : recipes.keys()) {
      if (!name.matches("[A-Za-z0-9][A-Za-z0-9-]{0,29}")) {
        throw recipes.child(name).problem("must be named by letters, digits and hyphens (at most 30)");
      }
      RecipeNode node = recipes.child(name);
      for (String given : List.of("likeness", "name")) {
        if (node.has(given)) {
          throw node.child(given).problem("is given by the lesson; leave it out");
        }
      }
      out.put(name, RecipeYaml.recipe(node.with("likeness", RecipeYaml.VERSION).with("name", id + "-" + name), null));
    }
    return out;
  }

  private static LessonStep step(RecipeNode node, Set<String> recipes, Set<String> run) {
    List<String> kinds = List.of("text", "question", "run", "pictures", "curves", "check");
    if (node.keys().size() != 1 || !kinds.containsAll(node.keys())) {
      throw node.problem("must be a step with one key of " + String.join(", ", kinds));
    }
    String kind = node.keys().iterator().next();
    RecipeNode value = node.child(kind);
    return switch (kind) {
      case "text" -> new LessonStep.Text(value.asText());
      case "run" -> new LessonStep.Run(among(value, recipes, "a recipe of this lesson"));
      case "question" -> {
        value.known("ask", "answer");
        yield new LessonStep.Question(line(value, "ask"), line(value, "answer"));
      }
      case "pictures" -> {
        value.known("of", "caption");
        yield new LessonStep.Pictures(runs(value, "of", run), value.text("caption", ""));
      }
      case "curves" -> {
        value.known("value", "of", "smooth", "caption");
        yield new LessonStep.Curves(value.text("value"), runs(value, "of", run), value.real("smooth", 0, 0, 0.999), value.text("caption", ""));
      }
      default -> check(value, run);
    };
  }

  private static LessonCheck check(RecipeNode node, Set<String> run) {
    node.known("run", "beside", "value", "over", "of", "at-least", "at-most", "says");
    OptionalDouble atLeast = bound(node, "at-least");
    OptionalDouble atMost = bound(node, "at-most");
    if (atLeast.isEmpty() && atMost.isEmpty()) {
      throw node.problem("needs 'at-least' or 'at-most', or it could not fail");
    }
    if (atLeast.orElse(Double.NEGATIVE_INFINITY) > atMost.orElse(Double.POSITIVE_INFINITY)) {
      throw node.problem("has 'at-least' above 'at-most': nothing could be both");
    }
    String beside = node.has("beside") ? among(node.child("beside"), run, "a recipe that was run before") : "";
    return new LessonCheck(among(node.child("run"), run, "a recipe that was run before"), beside, node.text("value"), node.text("over", ""),
        node.choice("of", LessonCheck.Of.class, LessonCheck.Of.LAST), atLeast, atMost, line(node, "says"));
  }

  private static OptionalDouble bound(RecipeNode node, String key) {
    return node.has(key) ? OptionalDouble.of(node.real(key, -Double.MAX_VALUE, Double.MAX_VALUE)) : OptionalDouble.empty();
  }

  private static List<String> runs(RecipeNode node, String key, Set<String> run) {
    return node.child(key).elements().stream().map(n -> among(n, run, "a recipe that was run before")).toList();
  }

  private static String among(RecipeNode node, Set<String> names, String what) {
    String name = node.asText();
    if (!names.contains(name)) {
      throw node.problem("must be " + what + (names.isEmpty() ? ", and there is none yet" : ": " + String.join(", ", names)) + "; not '" + name + "'");
    }
    return name;
  }

  private static String line(RecipeNode node, String key) {
    return node.text(key).replaceAll("\\s+", " ").strip();
  }
}

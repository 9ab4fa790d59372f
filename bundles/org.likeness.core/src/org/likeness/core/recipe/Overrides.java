// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.recipe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.likeness.api.parameters.Suggestions;
import org.likeness.api.problem.UserProblem;

/** Changing keys of a recipe by their paths: {@code optimiser.learning-rate}, {@code losses.0.weight}. */
public final class Overrides {

  private static final String OPTIMISER = "optimiser";
  private static final String RATE = "learning-rate";

  private Overrides() {}

  /**
   * The recipe with another value at a path; maps on the way are made where there are none, and a plug-in that is only
   * named gets its parameters beside its id.
   *
   * @param value plain data
   * @throws UserProblem when the path leads nowhere, or the name or the seed is not allowed
   */
  public static Recipe put(Recipe recipe, String path, Object value) {
    return RecipeYaml.recipe(put(recipe.root(), List.of(path.split("\\.", -1)), path, value), recipe.file());
  }

  /**
   * The same, but a key of {@code optimiser} without a learner's name is set for each learner where the recipe writes them
   * apart.
   *
   * @param resolved the recipe with every default, which knows the learners
   */
  public static Recipe put(Recipe recipe, Recipe resolved, String path, Object value) {
    RecipeNode learners = resolved.root().optional(OPTIMISER).filter(RecipeNode::isMap).orElse(null);
    RecipeNode written = recipe.root().optional(OPTIMISER).orElse(null);
    String[] parts = path.split("\\.", 2);
    if (learners == null || written == null || parts.length < 2 || !parts[0].equals(OPTIMISER) || learners.keys().stream().noneMatch(written.keys()::contains)
        || learners.has(RATE) || learners.has(parts[1].split("\\.")[0])) {
      return put(recipe, path, value);
    }
    Recipe out = recipe;
    for (String learner : learners.keys()) {
      out = put(out, OPTIMISER + "." + learner + "." + parts[1], value);
    }
    return out;
  }

  private static RecipeNode put(RecipeNode at, List<String> keys, String path, Object value) {
    String key = keys.getFirst();
    if (key.isEmpty()) {
      throw new UserProblem("'" + path + "' is no path of a key: parts apart by single dots");
    }
    if (keys.size() == 1) {
      return at.with(key, value);
    }
    RecipeNode child = at.optional(key).orElse(RecipeNode.of(Map.of(), at.where()));
    List<String> rest = keys.subList(1, keys.size());
    if (child.isMap()) {
      return at.with(key, put(child, rest, path, value).plainMap());
    }
    if (child.isList()) {
      return at.with(key, element(child, rest, path, value));
    }
    if (child.plain() instanceof String id) {
      Map<String, Object> named = new LinkedHashMap<>(Map.of("id", id));
      return at.with(key, put(RecipeNode.of(named, at.where()), rest, path, value).plainMap());
    }
    throw child.problem("is a single value, so there is no '" + path + "'");
  }

  private static List<Object> element(RecipeNode list, List<String> keys, String path, Object value) {
    List<RecipeNode> elements = list.elements();
    String index = keys.getFirst();
    if (!index.matches("[0-9]{1,6}") || Integer.parseInt(index) >= elements.size()) {
      throw list.problem("has " + elements.size() + " elements, counted from 0, so there is no '" + path + "'");
    }
    int wanted = Integer.parseInt(index);
    List<Object> out = new ArrayList<>();
    elements.forEach(e -> out.add(e.plain()));
    if (keys.size() == 1) {
      out.set(wanted, value);
    } else if (elements.get(wanted).isMap()) {
      out.set(wanted, put(elements.get(wanted), keys.subList(1, keys.size()), path, value).plainMap());
    } else if (elements.get(wanted).plain() instanceof String id) {
      out.set(wanted, put(RecipeNode.of(Map.of("id", id), list.where()), keys.subList(1, keys.size()), path, value).plainMap());
    } else {
      throw elements.get(wanted).problem("is no map, so there is no '" + path + "'");
    }
    return out;
  }

  /**
   * The path that a person means by a key: itself when its first part is a key of the recipe; else the one place below where
   * it stands ({@code learning-rate} is {@code optimiser.learning-rate}).
   *
   * @param resolved with every default
   * @throws UserProblem when there is none, with the nearest, or several
   */
  public static String path(Recipe resolved, String key) {
    RecipeNode root = resolved.root();
    if (root.has(key.split("\\.", -1)[0])) {
      return key;
    }
    TreeSet<String> all = new TreeSet<>();
    collect(root, all);
    List<String> found = all.stream().filter(p -> p.endsWith("." + key)).toList();
    if (!found.isEmpty() && found.stream().allMatch(p -> p.startsWith(OPTIMISER + "."))) {
      return OPTIMISER + "." + key; // speaks of all learners
    }
    if (found.size() == 1) {
      return found.getFirst();
    }
    if (found.size() > 1) {
      throw new UserProblem("'" + key + "' stands in several places of the recipe: " + found.stream().limit(6).collect(Collectors.joining(", ")));
    }
    throw new UserProblem("unknown key '" + key + "'" + Suggestions.sentence(key, List.copyOf(all)));
  }

  private static void collect(RecipeNode node, TreeSet<String> into) {
    if (!node.path().isEmpty()) {
      into.add(node.path());
    }
    if (node.isMap()) {
      node.keys().forEach(k -> node.optional(k).ifPresent(c -> collect(c, into)));
    } else if (node.isList()) {
      node.elements().forEach(e -> collect(e, into));
    }
  }

  /** A value as it is typed, {@code 1e-4}, {@code true}, {@code {id: ssim}}. @throws UserProblem when it is no YAML */
  public static Object value(String text, String what) {
    return RecipeYaml.nodes("[" + text + "]", what).elements().stream().map(RecipeNode::plain).reduce((a, b) -> {
      throw new UserProblem(what + ": one value is wanted, not '" + text + "'; put a list into brackets");
    }).orElse(null);
  }
}

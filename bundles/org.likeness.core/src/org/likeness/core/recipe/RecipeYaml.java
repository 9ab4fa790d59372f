// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.recipe;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.api.problem.UserProblem;
import org.likeness.base.io.Texts;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Recipes and YAML text. */
public final class RecipeYaml {

  /** The version of the recipe format that this product writes and reads. */
  public static final long VERSION = 1;

  /** Bytes of a recipe file: thousands of lines. */
  private static final long LARGEST = 1L << 20;

  private RecipeYaml() {}

  /** @throws UserProblem naming file and line when it cannot be read or is no recipe */
  public static Recipe read(Path file) {
    return parse(Texts.read(file, LARGEST), file.toString(), file);
  }

  /** @param name for messages */
  public static Recipe parse(String yaml, String name) {
    return parse(yaml, name, null);
  }

  /** A recipe made in memory: the four common keys first, then those of the kind. */
  public static Recipe of(String kind, String name, long seed, Map<String, ?> keys) {
    Map<String, Object> all = head(kind, name, seed);
    keys.forEach(all::put);
    return recipe(RecipeNode.of(all, "recipe " + name), null);
  }

  /** The same recipe with other keys of its kind. */
  public static Recipe with(Recipe recipe, Map<String, ?> keys) {
    Map<String, Object> all = head(recipe.kind(), recipe.name(), recipe.seed());
    keys.forEach(all::putIfAbsent);
    return recipe(RecipeNode.of(all, "recipe " + recipe.name()), recipe.file());
  }

  /** Plain data as YAML text. */
  public static String write(Map<String, ?> plain) {
    DumpSettings settings = DumpSettings.builder().setDefaultFlowStyle(FlowStyle.AUTO).setWidth(110).setSplitLines(false).build();
    return new Dump(settings).dumpToString(plain);
  }

  /** YAML text as nodes with their lines, whether it is a recipe or not. @throws UserProblem when it is no YAML */
  public static RecipeNode nodes(String yaml, String name) {
    return YamlNodes.parse(yaml, name);
  }

  private static Recipe parse(String yaml, String name, Path file) {
    return recipe(YamlNodes.parse(yaml, name), file);
  }

  /** The recipe that nodes stand for. @throws UserProblem naming file, line and key when they are none */
  public static Recipe recipe(RecipeNode root, Path file) {
    if (!root.isMap()) {
      throw new UserProblem(root.where() + ": a recipe is a map of keys and values that begins with 'likeness: 1'");
    }
    long version = root.integer("likeness", 1, Long.MAX_VALUE);
    if (version > VERSION) {
      throw root.child("likeness").problem("is " + version + ": this recipe was made for a newer version of Likeness");
    }
    String kind = root.text("kind");
    String name = root.text("name", kind);
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,79}")) {
      throw root.child("name").problem("must be letters, digits, hyphens, dots (at most 80), not '" + name + "'");
    }
    return new Recipe(file, kind, name, root.integer("seed", 0, Long.MIN_VALUE, Long.MAX_VALUE), root);
  }

  private static Map<String, Object> head(String kind, String name, long seed) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("likeness", VERSION);
    all.put("kind", kind);
    all.put("name", name);
    all.put("seed", seed);
    return all;
  }
}

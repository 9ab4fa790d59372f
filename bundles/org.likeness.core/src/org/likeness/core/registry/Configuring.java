// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.registry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.likeness.api.parameters.Choices;
import org.likeness.api.parameters.ParameterPlace;
import org.likeness.api.parameters.ParameterProblem;
import org.likeness.api.parameters.ParameterSchema;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.recipe.RecipeNode;

/** Makes plug-ins with their parameters, and those that the parameters choose, from plain data. */
final class Configuring implements Choices {
  /** So many keys lead down at most: a plug-in that chooses itself would go on without end. */
  private static final int DEEPEST = 24;

  private final AbstractRegistry registry;

  Configuring(AbstractRegistry registry) {
    this.registry = registry;
  }

  Configured configure(Kind kind, Object plain, String where) {
    Map<String, Object> values = new LinkedHashMap<>();
    Object id = plain;
    if (plain instanceof Map<?, ?> map) {
      map.forEach((k, v) -> values.put(k.toString(), v));
      id = values.remove("id");
    }
    if (!(id instanceof String text)) {
      throw new UserProblem(where + ": " + a(kind) + " is an id, or a map with 'id' and parameters");
    }
    return configured(kind, text, values, path -> where);
  }

  Configured configure(Kind kind, RecipeNode node, Set<String> notParameters) {
    if (!node.isMap()) {
      return configured(kind, node.asText(), Map.of(), path -> node.where());
    }
    Map<String, Object> values = node.plainMap();
    values.keySet().removeIf(k -> k.equals("id") || notParameters.contains(k));
    return configured(kind, node.text("id"), values, path -> node.nearest(path).where());
  }

  /** @param where the line of what stands at a path of the parameters */
  private Configured configured(Kind kind, String id, Map<String, Object> values, Function<List<Object>, String> where) {
    String here = where.apply(List.of());
    String known = known(kind, id);
    Plugin<?> plugin = registry.working(kind, known, here.isEmpty() ? "" : here + ": ");
    PluginEntry entry = registry.entry(kind, known);
    try {
      return configured(entry, plugin, ParameterSchema.of(entry.parameters().orElseThrow()), values);
    } catch (ParameterProblem e) {
      String there = where.apply(e.path());
      throw e.at((there.isEmpty() ? "" : there + ": ") + entry.id());
    }
  }

  private <P extends Record> Configured configured(PluginEntry entry, Plugin<?> plugin, ParameterSchema<P> schema, Map<String, Object> values) {
    P parameters = schema.fromPlain(values, ParameterPlace.of(""), this);
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("id", entry.id());
    plain.putAll(schema.toPlain(parameters));
    return new Configured(entry, plugin, parameters, plain);
  }

  @Override
  public Choice checked(Kind kind, Choice choice, ParameterPlace at) {
    if (at.path().size() > DEEPEST) {
      throw at.says("plug-ins choose plug-ins without end", null);
    }
    String known = known(kind, choice.id());
    PluginEntry entry;
    try {
      registry.working(kind, known, "");
      entry = registry.entry(kind, known);
    } catch (UserProblem e) {
      throw at.says(e.getMessage(), e);
    }
    return new Choice(entry.id(), plain(ParameterSchema.of(entry.parameters().orElseThrow()), choice, at));
  }

  private <P extends Record> Map<String, Object> plain(ParameterSchema<P> schema, Choice choice, ParameterPlace at) {
    return schema.toPlain(schema.fromPlain(choice.parameters(), at, this));
  }

  private String known(Kind kind, String id) {
    return id.equals(Automatic.ID) && Automatic.knows(kind) ? Automatic.best(registry, kind) : id;
  }

  /** {@code an adversarial loss}. */
  static String a(Kind kind) {
    return (kind.words().matches("[aeiou].*") ? "an " : "a ") + kind.words();
  }
}

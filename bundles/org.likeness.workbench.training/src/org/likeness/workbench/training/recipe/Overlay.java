// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.recipe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.api.parameters.ParameterSchema;
import org.likeness.api.plugin.Kind;
import org.likeness.core.registry.PluginEntry;
import org.likeness.core.registry.PluginRegistry;
import org.likeness.workbench.form.PlainEdit;

/** A recipe's own values over those that it leaves out, so that a recipe with mistakes has a form too. */
final class Overlay {

  private Overlay() {}

  /** What a form shows: the document's values, and those of the base where the document says nothing. */
  static Object values(Object base, Object document) {
    if (base instanceof Map<?, ?> b && document instanceof Map<?, ?> d && sameThing(b, d)) {
      Map<String, Object> out = PlainEdit.copy(b);
      d.forEach((k, v) -> out.put(k.toString(), values(b.get(k), v)));
      return out;
    }
    if (base instanceof List<?> b && document instanceof List<?> d && b.size() == d.size()) {
      List<Object> out = new ArrayList<>();
      for (int i = 0; i < b.size(); i++) {
        out.add(values(b.get(i), d.get(i)));
      }
      return out;
    }
    if (base instanceof Map<?, ?> b && document instanceof String id && b.get("id") instanceof String s && named(s, id)) {
      return b;
    }
    return document == null ? base : document;
  }

  /** The same shape with the base's values where it has some: they tell a number from a text. */
  static Object types(Object base, Object shown) {
    if (shown instanceof Map<?, ?> s) {
      Map<String, Object> out = new LinkedHashMap<>();
      s.forEach((k, v) -> out.put(k.toString(), types(base instanceof Map<?, ?> b ? b.get(k) : null, v)));
      return out;
    }
    if (shown instanceof List<?> s) {
      List<Object> out = new ArrayList<>();
      for (int i = 0; i < s.size(); i++) {
        out.add(types(base instanceof List<?> b && i < b.size() ? b.get(i) : null, s.get(i)));
      }
      return out;
    }
    boolean plain = base != null && !(base instanceof Map) && !(base instanceof List);
    return plain && PlainModels.kind(shown) == null ? base : shown;
  }

  private static boolean sameThing(Map<?, ?> a, Map<?, ?> b) {
    return !(a.get("id") instanceof String x) || !(b.get("id") instanceof String y) || named(x, y);
  }

  private static boolean named(String whole, String id) {
    return whole.equals(id) || whole.endsWith("." + id);
  }

  /** Plain data with the parameters of every plug-in that it names by its whole id. */
  static Object expanded(Object value, PluginRegistry plugins) {
    if (value instanceof List<?> l) {
      return new ArrayList<>(l.stream().map(e -> expanded(e, plugins)).toList());
    }
    Kind kind = PlainModels.kind(value);
    Map<String, Object> out = new LinkedHashMap<>();
    if (kind != null) {
      String id = PlainModels.id(value);
      out.put("id", id);
      plugins.entries(kind).stream().filter(e -> e.id().equals(id)).findFirst().flatMap(PluginEntry::parameters)
          .ifPresent(type -> out.putAll(defaults(type)));
    }
    if (value instanceof Map<?, ?> m) {
      m.forEach((k, v) -> out.put(k.toString(), "id".equals(k) ? v : expanded(v, plugins)));
    }
    return kind == null && !(value instanceof Map) ? value : out;
  }

  private static <P extends Record> Map<String, Object> defaults(Class<P> type) {
    ParameterSchema<P> schema = ParameterSchema.of(type);
    Map<String, Object> out = new LinkedHashMap<>();
    schema.toPlain(schema.defaults()).forEach(out::put);
    return out;
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.likeness.api.parameters.ParameterModel;
import org.likeness.api.parameters.ParameterSchema;
import org.likeness.api.parameters.ValueType;

/** Parameters as a table for people and as plain data for programs, with all that is inside them. */
final class ParameterTexts {

  private ParameterTexts() {}

  /** Name, default, what is allowed, meaning; what is inside a parameter below it, by its path: {@code terms[].weight}. */
  static List<List<String>> rows(ParameterSchema<?> schema) {
    List<List<String>> out = new ArrayList<>();
    schema.parameters().forEach(p -> rows(p, key(p), out));
    return out;
  }

  private static void rows(ParameterModel p, String path, List<List<String>> out) {
    out.add(List.of(path, value(p), p.allowed() + (p.optional() ? ", or nothing" : ""), p.description().isEmpty() ? p.label() : p.description()));
    String inside = path;
    ParameterModel inner = p;
    while (inner.element() != null) {
      inside += inner.type() == ValueType.LIST ? "[]" : ".*";
      inner = inner.element();
    }
    if (inner.schema() != null) {
      String above = inside;
      inner.schema().parameters().forEach(q -> rows(q, above + "." + key(q), out));
    }
  }

  /** As recipes spell it. */
  static String key(ParameterModel p) {
    return p.flag().substring(2);
  }

  private static String value(ParameterModel p) {
    return p.defaultValue() == null ? "-" : value(p.defaultValue()) + (p.unit().isEmpty() ? "" : " " + p.unit());
  }

  private static String value(Object plain) {
    return switch (plain) {
      case Map<?, ?> m -> m.entrySet().stream().map(e -> e.getKey() + ": " + value(e.getValue())).collect(Collectors.joining(", ", "{", "}"));
      case List<?> l -> l.stream().map(ParameterTexts::value).collect(Collectors.joining(", ", "[", "]"));
      default -> String.valueOf(plain);
    };
  }

  /** As JSON shows them: records with their {@code parameters}, lists and maps with their {@code element}, plug-ins with their {@code kind}. */
  static List<Map<String, Object>> plain(ParameterSchema<?> schema) {
    return schema.parameters().stream().map(p -> {
      Map<String, Object> m = new LinkedHashMap<>();
      m.put("name", p.name());
      m.put("label", p.label());
      m.put("description", p.description());
      m.put("default", p.defaultValue());
      m.put("group", p.group());
      m.put("advanced", p.advanced());
      m.put("role", p.role().name().toLowerCase(Locale.ROOT));
      m.putAll(shape(p));
      return m;
    }).toList();
  }

  private static Map<String, Object> shape(ParameterModel p) {
    Map<String, Object> m = new LinkedHashMap<>();
    m.put("type", p.type().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    m.put("allowed", p.allowed());
    m.put("unit", p.unit());
    m.put("optional", p.optional());
    if (p.type() == ValueType.CHOICE) {
      m.put("choices", p.choices());
    }
    if (p.min() != Double.NEGATIVE_INFINITY) {
      m.put("min", p.min());
    }
    if (p.max() != Double.POSITIVE_INFINITY) {
      m.put("max", p.max());
    }
    if (p.kind() != null) {
      m.put("kind", p.kind().key());
    }
    if (p.element() != null) {
      m.put("element", shape(p.element()));
    }
    if (p.schema() != null) {
      m.put("parameters", plain(p.schema()));
    }
    return m;
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.recipe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.likeness.core.recipe.RecipeYaml;

/**
 * Changes one value in a recipe's text. A plain value that stands on a line of its own is replaced there, so that
 * comments and order stay; anything else rewrites the document.
 */
public final class YamlEdit {
  private static final Pattern LINE = Pattern.compile("^(\\s*(?:- )?)([A-Za-z0-9_-]+)(:\\s+)([^#\\s{\\[|>&*'\"][^#]*?)(\\s*(?:#.*)?)$");

  private YamlEdit() {}

  /**
   * @param text a document that can be read
   * @param document the same as plain data
   * @param path keys and list indices
   * @param value plain data; null removes the key
   */
  public static String set(String text, Map<String, Object> document, List<Object> path, Object value) {
    if (value instanceof Number || value instanceof Boolean || value instanceof String s && plain(s)) {
      String edited = path.size() == 1 ? inLine(text, path.get(0).toString(), "", value)
          : path.size() == 2 && path.get(1) instanceof String key ? inBlock(text, path.get(0).toString(), key, value) : null;
      if (edited != null) {
        return edited;
      }
    }
    Map<String, Object> copy = copy(document);
    put(copy, path, value);
    return RecipeYaml.write(copy);
  }

  private static boolean plain(String s) {
    return s.matches("[A-Za-z0-9./][A-Za-z0-9 ._/-]*") && !s.matches("(?i)true|false|null|yes|no|on|off|[-+.0-9eE]+") && !s.endsWith(" ");
  }

  /** Replaces {@code key: old} at an indentation. */
  private static String inLine(String text, String key, String indent, Object value) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    for (int i = 0; i < lines.size(); i++) {
      Matcher m = LINE.matcher(lines.get(i));
      if (m.matches() && m.group(1).equals(indent) && m.group(2).equals(key)) {
        lines.set(i, m.group(1) + m.group(2) + m.group(3) + value + m.group(5));
        return String.join("\n", lines);
      }
    }
    return null;
  }

  /** The same below a key that stands at the left margin. */
  private static String inBlock(String text, String parent, String key, Object value) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    int i = 0;
    while (i < lines.size() && !lines.get(i).matches(Pattern.quote(parent) + ":\\s*(#.*)?")) {
      i++;
    }
    String indent = null;
    for (i++; i < lines.size() && (lines.get(i).isBlank() || lines.get(i).startsWith(" ")); i++) {
      Matcher m = LINE.matcher(lines.get(i));
      if (m.matches()) {
        indent = indent == null ? m.group(1) : indent;
        if (m.group(1).equals(indent) && m.group(2).equals(key)) {
          lines.set(i, m.group(1) + m.group(2) + m.group(3) + value + m.group(5));
          return String.join("\n", lines);
        }
      }
    }
    return null;
  }

  private static Map<String, Object> copy(Map<?, ?> map) {
    Map<String, Object> out = new LinkedHashMap<>();
    map.forEach((k, v) -> out.put(k.toString(), copied(v)));
    return out;
  }

  private static Object copied(Object value) {
    return switch (value) {
      case Map<?, ?> m -> copy(m);
      case List<?> l -> new ArrayList<>(l.stream().map(YamlEdit::copied).toList());
      case null -> null;
      default -> value;
    };
  }

  @SuppressWarnings("unchecked")
  private static void put(Object at, List<Object> path, Object value) {
    Object step = path.get(0);
    boolean last = path.size() == 1;
    if (at instanceof List<?> list) {
      List<Object> values = (List<Object>) list;
      int i = (Integer) step;
      if (last && value == null) {
        values.remove(i);
      } else if (last && i == values.size()) {
        values.add(value);
      } else if (last) {
        values.set(i, value);
      } else {
        values.set(i, container(values.get(i), path.get(1)));
        put(values.get(i), path.subList(1, path.size()), value);
      }
      return;
    }
    Map<String, Object> map = (Map<String, Object>) at;
    if (last && value == null) {
      map.remove(step.toString());
    } else if (last) {
      map.put(step.toString(), value);
    } else {
      map.put(step.toString(), container(map.get(step.toString()), path.get(1)));
      put(map.get(step.toString()), path.subList(1, path.size()), value);
    }
  }

  /** A short form ({@code loss: hinge}) becomes a map before a parameter is set in it; a single element a list. */
  private static Object container(Object value, Object next) {
    if (next instanceof Integer) {
      return value instanceof List<?> ? value : new ArrayList<>(value == null ? List.of() : List.of(value));
    }
    if (value instanceof Map<?, ?>) {
      return value;
    }
    Map<String, Object> map = new LinkedHashMap<>();
    if (value != null) {
      map.put("id", value);
    }
    return map;
  }
}

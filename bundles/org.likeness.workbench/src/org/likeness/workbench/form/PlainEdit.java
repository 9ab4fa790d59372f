// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Edits of plain data: maps, lists and single values. */
public final class PlainEdit {

  private PlainEdit() {}

  /** A deep copy that can be changed. */
  public static Map<String, Object> copy(Map<?, ?> map) {
    Map<String, Object> out = new LinkedHashMap<>();
    map.forEach((k, v) -> out.put(k.toString(), copied(v)));
    return out;
  }

  public static Object copied(Object value) {
    return switch (value) {
      case Map<?, ?> m -> copy(m);
      case List<?> l -> {
        List<Object> out = new ArrayList<>();
        l.forEach(e -> out.add(copied(e)));
        yield out;
      }
      case null -> null;
      default -> value;
    };
  }

  /** The value inside as many maps and lists as the path has steps; itself when it has none. */
  public static Object wrapped(List<Object> path, Object value) {
    if (path.isEmpty()) {
      return value;
    }
    Object container = path.get(0) instanceof Integer ? new ArrayList<>() : new LinkedHashMap<String, Object>();
    put(container, path, value);
    return container;
  }

  /** Sets, adds (an index that equals the list's size) or removes (null) a value. */
  @SuppressWarnings("unchecked")
  public static void put(Object at, List<Object> path, Object value) {
    Object step = path.get(0);
    boolean last = path.size() == 1;
    if (at instanceof List<?> list) {
      List<Object> values = (List<Object>) list;
      int i = (Integer) step;
      if (last && value == null) {
        values.remove(i);
      } else if (i == values.size()) {
        values.add(wrapped(path.subList(1, path.size()), value));
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
    return value instanceof Map<?, ?> ? value : mapOf(value);
  }

  /** The value at a path; null when there is none. */
  public static Object at(Object data, List<Object> path) {
    Object now = data;
    for (Object step : path) {
      now = now instanceof Map<?, ?> m ? m.get(step) : now instanceof List<?> l && step instanceof Integer i && i < l.size() ? l.get(i) : null;
    }
    return now;
  }

  /** How a key is spelt does not matter: {@code batch-size} is {@code batchSize}. */
  public static String spelling(Object key) {
    return key.toString().replace("-", "").toLowerCase(java.util.Locale.ROOT);
  }

  /** The key of a map that is spelt like this one in any way; the key itself when there is none. */
  public static Object spelt(Map<?, ?> map, Object key) {
    return map.containsKey(key) ? key : map.keySet().stream().filter(k -> spelling(k).equals(spelling(key))).findFirst().map(Object.class::cast).orElse(key);
  }

  /** A path one step further down. */
  public static List<Object> with(List<Object> path, Object next) {
    List<Object> out = new ArrayList<>(path);
    out.add(next);
    return List.copyOf(out);
  }

  /** A copy of a list with one of its elements moved. */
  public static List<Object> moved(List<?> list, int from, int to) {
    List<Object> out = new ArrayList<>(list);
    out.add(to, out.remove(from));
    return out;
  }

  /** The map that a short form stands for. */
  public static Map<String, Object> mapOf(Object shortForm) {
    Map<String, Object> map = new LinkedHashMap<>();
    if (shortForm != null) {
      map.put("id", shortForm);
    }
    return map;
  }

  /** Whether two documents mean the same; a whole number is the same as a real one of its value. */
  public static boolean same(Object a, Object b) {
    if (a instanceof Map<?, ?> x && b instanceof Map<?, ?> y) {
      return x.keySet().equals(y.keySet()) && x.entrySet().stream().allMatch(e -> same(e.getValue(), y.get(e.getKey())));
    }
    if (a instanceof List<?> x && b instanceof List<?> y) {
      return x.size() == y.size() && java.util.stream.IntStream.range(0, x.size()).allMatch(i -> same(x.get(i), y.get(i)));
    }
    return a instanceof Number x && b instanceof Number y ? x.doubleValue() == y.doubleValue() : Objects.equals(a, b);
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values put into a recipe's plain data by the way to their key: names and places in lists, parted by dots. */
final class RecipeValues {

  private RecipeValues() {}

  /**
   * The same map with another value. Maps on the way that are not there are made; a plug-in that stands there by its id alone
   * becomes a map with {@code id}; a single value counts as a list of one.
   *
   * @throws IllegalArgumentException one sentence when the way leads nowhere
   */
  static Map<String, Object> with(Map<String, Object> recipe, String way, Object value) {
    return map(recipe, List.of(way.split("\\.", -1)), way, value);
  }

  private static Map<String, Object> map(Map<?, ?> from, List<String> way, String whole, Object value) {
    if (way.getFirst().isBlank()) {
      throw new IllegalArgumentException("'" + whole + "' is no way to a key; one is such as optimiser.generator.learning-rate");
    }
    Map<String, Object> out = new LinkedHashMap<>();
    from.forEach((k, v) -> out.put(k.toString(), v));
    String key = spelt(out, way.getFirst());
    out.put(key, way.size() == 1 ? value : below(out.get(key), way.subList(1, way.size()), whole, value));
    return out;
  }

  /** Keys may be spelt with hyphens or in camel case; the recipe's own spelling is kept. */
  private static String spelt(Map<String, Object> map, String key) {
    return map.keySet().stream().filter(k -> plain(k).equals(plain(key))).findFirst().orElse(key);
  }

  private static String plain(String key) {
    return key.replace("-", "").toLowerCase(java.util.Locale.ROOT);
  }

  private static Object below(Object there, List<String> way, String whole, Object value) {
    if (way.getFirst().matches("\\d{1,6}")) {
      List<Object> list = new ArrayList<>(there instanceof List<?> l ? l : there == null ? List.of() : List.of(there));
      int at = Integer.parseInt(way.getFirst());
      if (at >= list.size()) {
        throw new IllegalArgumentException("'" + whole + "' leads nowhere: the list has " + list.size() + " elements, the first is 0");
      }
      list.set(at, way.size() == 1 ? value : below(list.get(at), way.subList(1, way.size()), whole, value));
      return list;
    }
    return switch (there) {
      case Map<?, ?> m -> map(m, way, whole, value);
      case String id -> map(Map.of("id", id), way, whole, value);
      case null -> map(Map.of(), way, whole, value);
      default -> throw new IllegalArgumentException("'" + whole + "' leads nowhere: before '" + way.getFirst() + "' stands " + there);
    };
  }
}

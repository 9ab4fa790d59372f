// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.datasets.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.likeness.api.parameters.Suggestions;
import org.likeness.api.problem.UserProblem;

/**
 * A JSON object whose values must be of their types. Every failure names file and key.
 *
 * @param file for sentences
 * @param path of the object in the file, with a dot at its end; empty for the whole
 */
record Fields(Map<String, Object> map, String file, String path) {

  void known(String... names) {
    for (String key : map.keySet()) {
      if (!Arrays.asList(names).contains(key)) {
        throw new UserProblem(file + ": unknown key '" + path + key + "'" + Suggestions.sentence(key, List.of(names)));
      }
    }
  }

  void version() {
    if (has("likeness") && !(map.get("likeness") instanceof Long)) {
      throw wrong("likeness", "a whole number");
    }
    if (map.get("likeness") instanceof Long n && n != 1) {
      throw new UserProblem(file + ": 'likeness' is " + n + "; this version of Likeness reads 1");
    }
  }

  boolean has(String key) {
    return map.containsKey(key);
  }

  /** A text that must be there. */
  String text(String key) {
    if (map.get(key) instanceof String s) {
      return s;
    }
    throw has(key) ? wrong(key, "a text") : new UserProblem(file + ": key '" + path + key + "' is missing");
  }

  String text(String key, String fallback) {
    return has(key) ? text(key) : fallback;
  }

  /** A date like 2027-12-31; null when it is null, missing or empty: no end. */
  LocalDate date(String key) {
    Object value = map.get(key);
    if (value == null || value.equals("")) {
      return null;
    }
    try {
      return LocalDate.parse(text(key));
    } catch (DateTimeException e) {
      throw wrong(key, "a date like 2027-12-31");
    } catch (UserProblem e) {
      throw wrong(key, "a date in quotes, like \"2027-12-31\"");
    }
  }

  Instant time(String key) {
    try {
      return text(key).isEmpty() ? Instant.EPOCH : Instant.parse(text(key));
    } catch (DateTimeException e) {
      throw wrong(key, "a time like 2027-12-31T12:00:00Z");
    }
  }

  List<String> texts(String key) {
    List<String> out = new ArrayList<>();
    for (Object o : list(key)) {
      if (!(o instanceof String s)) {
        throw wrong(key, "a list of texts");
      }
      out.add(s);
    }
    return out;
  }

  @SuppressWarnings("unchecked")
  List<Fields> maps(String key) {
    List<Fields> out = new ArrayList<>();
    for (Object o : list(key)) {
      if (!(o instanceof Map<?, ?> m)) {
        throw wrong(key, "a list of objects");
      }
      out.add(new Fields((Map<String, Object>) m, file, path + key + "." + out.size() + "."));
    }
    return out;
  }

  /** Empty when the key is missing. */
  private List<?> list(String key) {
    if (!has(key)) {
      return List.of();
    }
    if (map.get(key) instanceof List<?> l) {
      return l;
    }
    throw wrong(key, "a list");
  }

  <E> E choice(String key, String value, E[] all, Function<E, String> name) {
    List<String> names = Arrays.stream(all).map(name).toList();
    int i = names.indexOf(value);
    if (i < 0) {
      throw new UserProblem(file + ": unknown " + key + " '" + value + "' in '" + path + key + "'" + Suggestions.sentence(value, names));
    }
    return all[i];
  }

  UserProblem wrong(String key, String wanted) {
    Object v = map.get(key);
    String got = v == null ? "null" : v instanceof Map ? "an object" : v instanceof List ? "a list" : v instanceof String ? "'" + v + "'" : v.toString();
    return new UserProblem(file + ": '" + path + key + "' must be " + wanted + ", not " + got);
  }
}

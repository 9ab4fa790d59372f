// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.recipe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.likeness.api.parameters.Suggestions;
import org.likeness.api.problem.UserProblem;

/**
 * A place in a recipe: a map, a list or a single value, with file and line. Immutable. Every getter fails with one
 * sentence, {@code FILE:LINE: 'losses.0.weight' must be ...}, when the value is not as asked for.
 */
public final class RecipeNode {

  private final String file;
  private final int line;
  private final String path;
  private final Object value;

  /** @param value Map of String to RecipeNode, List of RecipeNode, or Boolean, Long, Double, String, null */
  RecipeNode(String file, int line, String path, Object value) {
    this.file = file;
    this.line = line;
    this.path = path;
    this.value = value;
  }

  /** A node made in memory from plain data. @param name for messages */
  public static RecipeNode of(Map<String, ?> plain, String name) {
    return PlainNodes.node(name, 0, "", plain);
  }

  /** The same map with another value for a key, at the key's line when it is there and else at the map's own. */
  public RecipeNode with(String key, Object plain) {
    Map<String, RecipeNode> out = new LinkedHashMap<>(requireMap());
    RecipeNode old = out.get(key);
    out.put(key, plain instanceof RecipeNode node ? node : PlainNodes.node(file, old == null ? line : old.line, below(key), plain));
    return new RecipeNode(file, line, path, out);
  }

  /** The same map without a key. */
  public RecipeNode without(String key) {
    Map<String, RecipeNode> out = new LinkedHashMap<>(requireMap());
    out.remove(key);
    return new RecipeNode(file, line, path, out);
  }

  /** File and line, for messages: {@code swap.yaml:12}. */
  public String where() {
    return line > 0 ? file + ":" + line : file;
  }

  /** The way here from the top: {@code losses.0.weight}; empty for the top. */
  public String path() {
    return path;
  }

  public boolean isMap() {
    return value instanceof Map;
  }

  public boolean isList() {
    return value instanceof List;
  }

  /** The keys in the file's order; empty when this is no map. */
  public Set<String> keys() {
    return isMap() ? map().keySet() : Set.of();
  }

  /** Whether the key is there with a value. */
  public boolean has(String key) {
    return keys().contains(key) && map().get(key).value != null;
  }

  /** Boolean, Long, Double, String, null, List or Map (with order) of those. */
  public Object plain() {
    return switch (value) {
      case Map<?, ?> m -> plainMap();
      case List<?> l -> {
        List<Object> out = new ArrayList<>();
        elements().forEach(n -> out.add(n.plain()));
        yield out;
      }
      case null -> null;
      default -> value;
    };
  }

  /** This map as plain data. */
  public Map<String, Object> plainMap() {
    Map<String, Object> out = new LinkedHashMap<>();
    requireMap().forEach((k, v) -> out.put(k, v.plain()));
    return out;
  }

  /** Refuses every key that is not one of these, with the nearest one that is. */
  public void known(String... names) {
    for (Map.Entry<String, RecipeNode> e : requireMap().entrySet()) {
      if (!Arrays.asList(names).contains(e.getKey())) {
        throw new UserProblem(e.getValue().where() + ": unknown key '" + e.getValue().path + "'"
            + Suggestions.sentence(e.getKey(), List.of(names)));
      }
    }
  }

  /** The node of a key that must be there. */
  public RecipeNode child(String key) {
    RecipeNode n = requireMap().get(key);
    if (n == null || n.value == null) {
      throw new UserProblem(where() + ": key '" + below(key) + "' is missing");
    }
    return n;
  }

  public Optional<RecipeNode> optional(String key) {
    return has(key) ? Optional.of(map().get(key)) : Optional.empty();
  }

  /** The elements of a list; a single value or map counts as a list of one; empty when the key is missing. */
  public List<RecipeNode> list(String key) {
    return has(key) ? map().get(key).elements() : List.of();
  }

  /** The elements of this list; this node alone when it is no list. */
  @SuppressWarnings("unchecked")
  public List<RecipeNode> elements() {
    return isList() ? (List<RecipeNode>) value : List.of(this);
  }

  public String text(String key) {
    return child(key).asText();
  }

  public String text(String key, String fallback) {
    return has(key) ? text(key) : fallback;
  }

  public long integer(String key, long min, long max) {
    return child(key).asInteger(min, max);
  }

  /** The value, or the fallback (which may lie outside the range) when the key is missing. */
  public long integer(String key, long fallback, long min, long max) {
    return has(key) ? integer(key, min, max) : fallback;
  }

  public double real(String key, double min, double max) {
    return child(key).asReal(min, max);
  }

  public double real(String key, double fallback, double min, double max) {
    return has(key) ? real(key, min, max) : fallback;
  }

  public boolean flag(String key, boolean fallback) {
    return has(key) ? child(key).asFlag() : fallback;
  }

  /** A constant of an enum, written in lower case with hyphens. */
  public <E extends Enum<E>> E choice(String key, Class<E> type, E fallback) {
    return has(key) ? child(key).asChoice(type) : fallback;
  }

  public String asText() {
    if (value instanceof String || value instanceof Number || value instanceof Boolean) {
      return value.toString();
    }
    throw wrong("a text");
  }

  public long asInteger(long min, long max) {
    long v = switch (value) {
      case Long l -> l;
      case Double d when d == Math.rint(d) && Math.abs(d) < 1e15 -> d.longValue();
      case null, default -> throw wrong("a whole number");
    };
    if (v < min || v > max) {
      throw wrong(range("a whole number", min == Long.MIN_VALUE, Long.toString(min), max == Long.MAX_VALUE, Long.toString(max)));
    }
    return v;
  }

  public double asReal(double min, double max) {
    if (!(value instanceof Number n)) {
      throw wrong("a number");
    }
    double v = n.doubleValue();
    if (!Double.isFinite(v)) {
      throw wrong("a number that can be counted with"); // 1e999 is read as infinity
    }
    if (!(v >= min && v <= max)) {
      throw wrong(range("a number", Double.isInfinite(min), Double.toString(min), Double.isInfinite(max), Double.toString(max)));
    }
    return v;
  }

  public boolean asFlag() {
    if (value instanceof Boolean b) {
      return b;
    }
    throw wrong("true or false");
  }

  public <E extends Enum<E>> E asChoice(Class<E> type) {
    List<String> words = new ArrayList<>();
    for (E e : type.getEnumConstants()) {
      String word = e.name().toLowerCase(Locale.ROOT).replace('_', '-');
      words.add(word);
      if (value instanceof String s && (s.equalsIgnoreCase(word) || s.equals(e.name()))) {
        return e;
      }
    }
    throw wrong("one of " + String.join(", ", words));
  }

  /**
   * What stands at a path of keys and indices, or the last on the way that is there. Keys may be spelt with hyphens or in
   * camel case; a single value counts as a list of one.
   */
  public RecipeNode nearest(List<Object> path) {
    RecipeNode now = this;
    for (Object step : path) {
      RecipeNode at = now;
      RecipeNode next = step instanceof Integer i ? i < at.elements().size() ? at.elements().get(i) : null
          : at.keys().stream().filter(k -> spelling(k).equals(spelling(step.toString()))).map(k -> at.map().get(k)).findFirst().orElse(null);
      if (next == null) {
        break;
      }
      now = next;
    }
    return now;
  }

  private static String spelling(String key) {
    return key.replace("-", "").toLowerCase(Locale.ROOT);
  }

  /** A problem at this place: {@code FILE:LINE: 'path' SENTENCE}. */
  public UserProblem problem(String sentence) {
    return new UserProblem(where() + ": " + (path.isEmpty() ? "" : "'" + path + "' ") + sentence);
  }

  private UserProblem wrong(String wanted) {
    String got = isMap() ? "a map" : isList() ? "a list" : value == null ? "nothing" : "'" + value + "'";
    return problem("must be " + wanted + ", not " + got);
  }

  private static String range(String what, boolean noMin, String min, boolean noMax, String max) {
    return what + (noMin ? " of at most " + max : noMax ? " of at least " + min : " from " + min + " to " + max);
  }

  private String below(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private Map<String, RecipeNode> requireMap() {
    if (!isMap()) {
      throw wrong("a map of keys and values");
    }
    return map();
  }

  @SuppressWarnings("unchecked")
  private Map<String, RecipeNode> map() {
    return (Map<String, RecipeNode>) value;
  }

  @Override
  public String toString() {
    return where() + " " + path + " " + plain();
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.parameters;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.Parameter;

/**
 * One parameter as forms, files and documents see it.
 *
 * @param name the record component's name and the key in YAML and JSON: {@code batchSize}
 * @param label for people
 * @param description one sentence, may be empty
 * @param type what kind of value
 * @param choices the allowed words of a choice (lower case with hyphens), else empty
 * @param unit may be empty
 * @param min smallest number, or -infinity
 * @param max largest number, or +infinity
 * @param step for spinners; 0 = free
 * @param group heading, may be empty
 * @param advanced folded away
 * @param role what the value names
 * @param defaultValue plain data: Boolean, Long, Double, String, a List or a Map of those; null for one that is optional
 *     and not there, and for an element of a list or map that has no default
 * @param inside what is inside the value
 */
public record ParameterModel(String name, String label, String description, ValueType type, List<String> choices,
    String unit, double min, double max, double step, String group, boolean advanced, Parameter.Role role,
    Object defaultValue, Inside inside) {

  /**
   * What is inside a value.
   *
   * @param optional whether it may be left out without a default taking its place
   * @param kind of the plug-ins that a {@link ValueType#PLUGIN} names, else null
   * @param element what a {@link ValueType#LIST} or {@link ValueType#MAP} holds, else null
   * @param schema of a {@link ValueType#RECORD}; of the keys that stand beside the parameters of a {@link ValueType#PLUGIN}, such
   *     as its weight, when there are any; else null
   */
  public record Inside(boolean optional, Kind kind, ParameterModel element, ParameterSchema<?> schema) {
    /** A single value. */
    public static final Inside NOTHING = new Inside(false, null, null, null);
  }

  /** A value that nothing is inside of. */
  public ParameterModel(String name, String label, String description, ValueType type, List<String> choices, String unit, double min,
      double max, double step, String group, boolean advanced, Parameter.Role role, Object defaultValue) {
    this(name, label, description, type, choices, unit, min, max, step, group, advanced, role, defaultValue, Inside.NOTHING);
  }

  public boolean optional() {
    return inside.optional();
  }

  public Kind kind() {
    return inside.kind();
  }

  public ParameterModel element() {
    return inside.element();
  }

  public ParameterSchema<?> schema() {
    return inside.schema();
  }

  /** The command-line flag: {@code --batch-size}. */
  public String flag() {
    return "--" + hyphened(name);
  }

  /** What may be entered, for messages and documents: {@code 1 to 512}, {@code at least 0}, {@code auto, basic}. */
  public String allowed() {
    return switch (type) {
      case CHOICE -> String.join(", ", choices);
      case RECORD -> "a map with " + schema().parameters().stream().map(ParameterModel::name).collect(Collectors.joining(", "));
      case PLUGIN -> Words.a(kind().words());
      case LIST -> "a list, each element " + element().allowed();
      case MAP -> "names, each with " + element().allowed();
      default -> range();
    };
  }

  private String range() {
    boolean low = min != Double.NEGATIVE_INFINITY;
    boolean high = max != Double.POSITIVE_INFINITY;
    if (low && high) {
      return Words.number(min) + " to " + Words.number(max);
    }
    if (low) {
      return "at least " + Words.number(min);
    }
    return high ? "at most " + Words.number(max) : type.inWords();
  }

  /** Whether a number, or every number of a list, is within the range. */
  boolean inRange(Object value) {
    return switch (value) {
      case List<?> many -> many.stream().allMatch(this::inRange);
      case Number n -> n.doubleValue() >= min && n.doubleValue() <= max;
      default -> true;
    };
  }

  public static String hyphened(String camel) {
    return camel.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.parameters;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;
import org.likeness.api.plugin.Parameter;

/**
 * One parameter as forms, flags, files and documents see it.
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
 * @param defaultValue plain data: Boolean, Long, Double, String or a List of those
 */
public record ParameterModel(String name, String label, String description, ValueType type, List<String> choices,
    String unit, double min, double max, double step, String group, boolean advanced, Parameter.Role role,
    Object defaultValue) {

  /** Plain value types. */
  public enum ValueType {
    BOOLEAN, INTEGER, REAL, TEXT, PATH, CHOICE, INTEGER_LIST, REAL_LIST, TEXT_LIST;

    /** For sentences: "a whole number". */
    public String inWords() {
      return switch (this) {
        case BOOLEAN -> "true or false";
        case INTEGER -> "a whole number";
        case REAL -> "a number";
        case TEXT -> "a text";
        case PATH -> "a path";
        case CHOICE -> "one of the choices";
        case INTEGER_LIST -> "a list of whole numbers";
        case REAL_LIST -> "a list of numbers";
        case TEXT_LIST -> "a list of texts";
      };
    }
  }

  /** The command-line flag: {@code --batch-size}. */
  public String flag() {
    return "--" + hyphened(name);
  }

  /** What may be entered, for messages and documents: {@code 1 to 512}, {@code at least 0}, {@code auto, basic}. */
  public String allowed() {
    if (type == ValueType.CHOICE) {
      return String.join(", ", choices);
    }
    boolean low = min != Double.NEGATIVE_INFINITY;
    boolean high = max != Double.POSITIVE_INFINITY;
    if (low && high) {
      return number(min) + " to " + number(max);
    }
    if (low) {
      return "at least " + number(min);
    }
    return high ? "at most " + number(max) : type.inWords();
  }

  static ParameterModel of(RecordComponent c, Object defaultValue) {
    Parameter p = c.getAnnotation(Parameter.class);
    String label = p == null || p.label().isEmpty() ? words(c.getName()) : p.label();
    Type generic = c.getGenericType();
    List<String> choices = c.getType().isEnum() ? PlainValues.choices(c.getType()) : List.of();
    return new ParameterModel(c.getName(), label, p == null ? "" : p.description(), PlainValues.typeOf(generic), choices,
        p == null ? "" : p.unit(), p == null ? Double.NEGATIVE_INFINITY : p.min(),
        p == null ? Double.POSITIVE_INFINITY : p.max(), p == null ? 0 : p.step(), p == null ? "" : p.group(),
        p != null && p.advanced(), p == null ? Parameter.Role.VALUE : p.role(), defaultValue);
  }

  static String number(double v) {
    return v == Math.rint(v) && Math.abs(v) < 1e15 ? Long.toString((long) v) : Double.toString(v);
  }

  public static String hyphened(String camel) {
    return camel.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }

  private static String words(String camel) {
    String s = hyphened(camel).replace('-', ' ');
    return Character.toUpperCase(s.charAt(0)) + s.substring(1);
  }
}

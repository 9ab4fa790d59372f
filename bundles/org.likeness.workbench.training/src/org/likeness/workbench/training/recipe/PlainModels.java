// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.recipe;

import java.util.List;
import java.util.Map;
import org.likeness.api.kinds.Kinds;
import org.likeness.api.parameters.ParameterModel;
import org.likeness.api.parameters.ValueType;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.Parameter.Role;

/** Makes form models of plain values whose kind of recipe has no parameter record for them. */
final class PlainModels {

  private PlainModels() {}

  static ParameterModel of(String key, Object value) {
    ValueType type = switch (value) {
      case Boolean b -> ValueType.BOOLEAN;
      case Long l -> ValueType.INTEGER;
      case Double d -> ValueType.REAL;
      case null, default -> ValueType.TEXT;
    };
    return new ParameterModel(key, words(key), "", type, List.of(), "", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0, "",
        false, Role.VALUE, value);
  }

  /** Whether a value can be shown in one field. */
  static boolean isPlain(Object value) {
    return !(value instanceof Map<?, ?>) && !(value instanceof List<?>);
  }

  /** The kind of plug-in that a value names by a whole id, or null: {@code loss.hinge}, {@code {id: loss.hinge}}. */
  static Kind kind(Object value) {
    Object id = value instanceof Map<?, ?> m ? m.get("id") : value;
    return id instanceof String s && s.matches("[a-z0-9-]+\\.[a-z0-9-]+") ? Kinds.ofId(s).orElse(null) : null;
  }

  static String id(Object value) {
    return (value instanceof Map<?, ?> m ? m.get("id") : value).toString();
  }

  /** {@code learning-rate} is "Learning rate", {@code toy-gan} "Toy GAN". */
  static String words(String key) {
    String s = key.replace('-', ' ').replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(java.util.Locale.ROOT);
    String sentence = s.isEmpty() ? s : Character.toUpperCase(s.charAt(0)) + s.substring(1);
    return sentence.replaceAll("(?i)\\bgan\\b", "GAN");
  }
}

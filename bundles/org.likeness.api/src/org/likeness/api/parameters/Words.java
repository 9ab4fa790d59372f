// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.parameters;

import java.util.List;
import java.util.Map;

/** Parts of sentences. */
final class Words {

  private Words() {}

  /** {@code a metric}, {@code an identity embedder}. */
  static String a(String noun) {
    return (noun.matches("(?i)[aeiou].*") ? "an " : "a ") + noun;
  }

  /** {@code Batch size} for {@code batchSize}. */
  static String label(String camel) {
    String s = ParameterModel.hyphened(camel).replace('-', ' ');
    return Character.toUpperCase(s.charAt(0)) + s.substring(1);
  }

  static String number(double v) {
    return v == Math.rint(v) && Math.abs(v) < 1e15 ? Long.toString((long) v) : Double.toString(v);
  }

  /** What was given, behind "not". */
  static String given(Object plain) {
    return switch (plain) {
      case null -> "nothing";
      case Map<?, ?> m -> "a map";
      case List<?> l when l.stream().anyMatch(e -> e instanceof Map || e instanceof List) -> "a list";
      default -> "'" + plain + "'";
    };
  }
}

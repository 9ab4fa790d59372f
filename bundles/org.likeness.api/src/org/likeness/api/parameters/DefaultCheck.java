// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.parameters;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether DEFAULTS is complete and within its own ranges, all the way down. */
final class DefaultCheck {

  private DefaultCheck() {}

  /** @throws IllegalArgumentException naming the path of what is wrong */
  static void check(ParameterModel m, Object value, ParameterPlace at) {
    switch (value) {
      case null -> throw new IllegalArgumentException("DEFAULTS has no value for '" + at.name() + "' (null)");
      case Optional<?> o -> o.ifPresent(v -> check(m, v, at));
      case List<?> l when m.type() == ValueType.LIST -> {
        for (int i = 0; i < l.size(); i++) {
          check(m.element(), l.get(i), at.then(i));
        }
      }
      case Map<?, ?> map -> map.forEach((k, v) -> check(m.element(), v, at.then(String.valueOf(k))));
      case Record r when m.type() == ValueType.RECORD -> {
        for (ParameterModel inner : m.schema().parameters()) {
          check(inner, RecordType.value(inner.name(), r), at.then(inner.name()));
        }
      }
      default -> {
        if (!m.inRange(value)) {
          throw new IllegalArgumentException("DEFAULTS has " + value + " for '" + at.name() + "', but allowed is " + m.allowed());
        }
      }
    }
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.parameters;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.WeightedChoice;

/** Java values of parameters as plain data. */
final class PlainWriter {

  private PlainWriter() {}

  /** Boolean, Long, Double, String, or a List or Map of those; null for what is optional and not there. */
  static Object plain(Object value) {
    return switch (value) {
      case null -> null;
      case Integer i -> i.longValue();
      case Enum<?> e -> PlainValues.word(e);
      case Path p -> p.toString();
      case Choice c -> c.plain();
      case WeightedChoice w -> w.plain();
      case Record r -> record(r);
      case Optional<?> o -> plain(o.orElse(null));
      case List<?> l -> l.stream().map(PlainWriter::plain).toList();
      case Map<?, ?> m -> {
        Map<String, Object> out = new LinkedHashMap<>();
        m.forEach((k, v) -> out.put(k.toString(), plain(v)));
        yield Collections.unmodifiableMap(out);
      }
      default -> value;
    };
  }

  /** Every component in order; those that are optional and not there are left out. */
  static Map<String, Object> record(Record record) {
    Map<String, Object> out = new LinkedHashMap<>();
    for (var c : record.getClass().getRecordComponents()) {
      Object value = plain(RecordType.value(c, record));
      if (RecordType.isInline(c)) {
        ((Map<?, ?>) value).forEach((k, v) -> out.put(k.toString(), v));
      } else if (value != null) {
        out.put(c.getName(), value);
      }
    }
    return out;
  }
}

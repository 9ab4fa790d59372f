// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.inspect;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.likeness.workbench.inspect.Inspection.Row;
import org.likeness.workbench.widgets.Numbers;

/** The components of a record as rows: nested records, maps and lists are unfolded or joined. */
public final class RecordRows {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

  private RecordRows() {}

  /** One row per component, in the record's order; empty and absent values are left out. */
  public static List<Row> of(Record record) {
    List<Row> rows = new ArrayList<>();
    for (RecordComponent c : record.getClass().getRecordComponents()) {
      try {
        var accessor = c.getAccessor();
        accessor.trySetAccessible();
        add(rows, words(c.getName()), accessor.invoke(record));
      } catch (ReflectiveOperationException e) {
        throw new IllegalArgumentException("Cannot read " + c.getName() + " of " + record.getClass(), e);
      }
    }
    return rows;
  }

  /** A map as rows. */
  public static List<Row> of(Map<String, ?> map) {
    List<Row> rows = new ArrayList<>();
    map.forEach((k, v) -> add(rows, k, v));
    return rows;
  }

  private static void add(List<Row> rows, String label, Object value) {
    switch (value) {
      case null -> { }
      case Optional<?> o -> o.ifPresent(v -> add(rows, label, v));
      case Map<?, ?> m -> m.forEach((k, v) -> add(rows, label + " › " + k, v));
      case List<?> l when l.stream().anyMatch(v -> v instanceof Map<?, ?>) -> {
        for (int i = 0; i < l.size(); i++) {
          add(rows, label + " › " + (i + 1), l.get(i));
        }
      }
      default -> {
        String text = text(value);
        if (!text.isEmpty()) {
          rows.add(new Row(label, text));
        }
      }
    }
  }

  /** A value as people read it. */
  public static String text(Object value) {
    return switch (value) {
      case null -> "";
      case Double d -> Numbers.significant(d, 6);
      case Float f -> Numbers.significant(f, 6);
      case Long l -> l.toString();
      case Boolean b -> b ? "yes" : "no";
      case Instant t -> TIME.format(t);
      case Enum<?> e -> e.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      case Class<?> c -> c.getSimpleName();
      case Collection<?> c -> c.stream().map(RecordRows::text).collect(Collectors.joining(", "));
      case Map<?, ?> m -> m.entrySet().stream().map(e -> e.getKey() + " " + text(e.getValue())).collect(Collectors.joining(", "));
      case Record r -> of(r).stream().map(row -> row.label() + " " + row.value()).collect(Collectors.joining(", "));
      default -> value.toString();
    };
  }

  static String words(String camel) {
    String s = camel.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    return Character.toUpperCase(s.charAt(0)) + s.substring(1);
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.likeness.base.io.Plain;

/** Prints a result: as aligned text, or as JSON when that was asked for. */
public final class Output {
  private static final int LONGEST = 100_000;
  private final PrintStream out;
  private final boolean json;

  Output(PrintStream out, boolean json) {
    this.out = out;
    this.json = json;
  }

  /** Prints plain data (maps, lists, texts, numbers, booleans, null) as JSON, or else runs the text printer. */
  public void print(Object plain, Runnable text) {
    if (!json) {
      text.run();
      return;
    }
    try {
      out.println(Plain.json(new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(finite(plain))));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The result cannot be written as JSON", e);
    }
  }

  /** A line, or several; what a terminal would obey in it is shown as its code. */
  public void line(String text) {
    out.println(Plain.text(text, LONGEST));
  }

  /** Columns as wide as needed, two blanks apart; the last one is not padded. */
  public void table(List<String> head, List<List<String>> rows) {
    int[] width = new int[head.size()];
    List<List<String>> all = new ArrayList<>();
    all.add(head.stream().map(Plain::line).toList());
    rows.forEach(row -> all.add(row.stream().map(Plain::line).toList()));
    for (List<String> row : all) {
      for (int i = 0; i < width.length; i++) {
        width[i] = Math.max(width[i], row.get(i).length());
      }
    }
    for (List<String> row : all) {
      StringBuilder b = new StringBuilder();
      for (int i = 0; i < width.length; i++) {
        b.append(row.get(i));
        if (i + 1 < width.length) {
          b.append(" ".repeat(width[i] - row.get(i).length() + 2));
        }
      }
      out.println(b.toString().stripTrailing());
    }
  }

  /** JSON knows no NaN and no infinity: they become null. */
  private static Object finite(Object o) {
    return switch (o) {
      case null -> null;
      case Double d when !Double.isFinite(d) -> null;
      case java.util.Map<?, ?> m -> {
        var copy = new java.util.LinkedHashMap<Object, Object>();
        m.forEach((k, v) -> copy.put(k, finite(v)));
        yield copy;
      }
      case List<?> l -> {
        var copy = new ArrayList<Object>();
        l.forEach(v -> copy.add(finite(v)));
        yield copy;
      }
      default -> o;
    };
  }
}

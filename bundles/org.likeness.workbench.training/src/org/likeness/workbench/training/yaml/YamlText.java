// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.yaml;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Plain data as YAML on one line: words bare where YAML reads them back as the same words, else in quotes. */
public final class YamlText {

  private YamlText() {}

  /** @param value Map, List, String, Number, Boolean or null */
  public static String of(Object value) {
    return switch (value) {
      case null -> "null";
      case Map<?, ?> m -> m.entrySet().stream().map(e -> of(e.getKey().toString()) + ": " + of(e.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
      case List<?> l -> l.stream().map(YamlText::of).collect(Collectors.joining(", ", "[", "]"));
      case Number n -> n.toString();
      case Boolean b -> b.toString();
      default -> isBare(value.toString()) ? value.toString() : quoted(value.toString());
    };
  }

  private static boolean isBare(String s) {
    return s.matches("[\\p{L}0-9./][\\p{L}0-9 ._/-]*") && !s.endsWith(" ") && !s.matches("(?i)true|false|null|yes|no|on|off|[-+.0-9e]+");
  }

  /** In double quotes. */
  static String quoted(String s) {
    StringBuilder out = new StringBuilder("\"");
    s.codePoints().forEach(c -> {
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ' || c == 0x7f || c >= 0x80 && c < 0xa0 || c == 0x2028 || c == 0x2029 || c == 0xfeff) {
            out.append("\\u%04x".formatted(c));
          } else {
            out.appendCodePoint(c);
          }
        }
      }
    });
    return out.append('"').toString();
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.parameters;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Single values and lists of them: between Java values of record components and plain data. */
final class PlainValues {

  private PlainValues() {}

  /** The type of a single value, or of a list of whole numbers, numbers or texts; null for any other. */
  static ValueType typeOf(Type type) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      Type element = list.getActualTypeArguments()[0];
      return element == Integer.class ? ValueType.INTEGER_LIST : element == Double.class ? ValueType.REAL_LIST
          : element == String.class ? ValueType.TEXT_LIST : null;
    } else if (type == int.class || type == long.class) {
      return ValueType.INTEGER;
    } else if (type == double.class) {
      return ValueType.REAL;
    } else if (type == boolean.class) {
      return ValueType.BOOLEAN;
    } else if (type == String.class) {
      return ValueType.TEXT;
    } else if (type == Path.class) {
      return ValueType.PATH;
    }
    return type instanceof Class<?> c && c.isEnum() ? ValueType.CHOICE : null;
  }

  static List<String> choices(Class<?> enumType) {
    return Arrays.stream(enumType.getEnumConstants()).map(e -> word((Enum<?>) e)).toList();
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The component's Java value, or null when the plain value is not of its type. */
  static Object fromPlain(Object plain, Type type) {
    return switch (typeOf(type)) {
      case BOOLEAN -> plain instanceof Boolean ? plain : text(plain, "true|false") ? Boolean.valueOf((String) plain) : null;
      case INTEGER -> integer(plain, type == int.class);
      case REAL -> real(plain);
      case TEXT -> plain instanceof List<?> || plain instanceof Map<?, ?> || plain == null ? null : plain.toString();
      case PATH -> plain instanceof String s ? path(s) : plain instanceof Path ? plain : null;
      case CHOICE -> choice(plain, (Class<?>) type);
      case INTEGER_LIST -> list(plain, int.class, Integer.class);
      case REAL_LIST -> list(plain, double.class, Double.class);
      case TEXT_LIST -> list(plain, String.class, String.class);
      default -> throw new IllegalArgumentException(type + " is no single value");
    };
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private static boolean text(Object plain, String pattern) {
    return plain instanceof String s && s.matches(pattern);
  }

  private static Object integer(Object plain, boolean narrow) {
    Long v = null;
    if (plain instanceof Integer || plain instanceof Long || plain instanceof Short) {
      v = ((Number) plain).longValue();
    } else if (plain instanceof Double d && d == Math.rint(d) && Math.abs(d) < 1e15) {
      v = d.longValue();
    } else if (text(plain, "[-+]?\\d{1,18}")) {
      v = Long.valueOf((String) plain);
    }
    if (v == null || narrow && v.intValue() != v) {
      return null;
    }
    return narrow ? (Object) v.intValue() : (Object) v;
  }

  private static Double real(Object plain) {
    if (plain instanceof Number n) {
      return n.doubleValue();
    }
    if (text(plain, "[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?")) {
      return Double.valueOf((String) plain);
    }
    return null;
  }

  private static Object choice(Object plain, Class<?> type) {
    if (type.isInstance(plain)) {
      return plain;
    }
    for (Object e : type.getEnumConstants()) {
      if (plain instanceof String s && (s.equalsIgnoreCase(word((Enum<?>) e)) || s.equals(((Enum<?>) e).name()))) {
        return e;
      }
    }
    return null;
  }

  private static List<Object> list(Object plain, Type element, Class<?> boxed) {
    List<?> in = plain instanceof List<?> l ? l : plain instanceof String s ? List.of(s.split("\\s*,\\s*")) : null;
    if (in == null) {
      return null;
    }
    List<Object> out = new ArrayList<>();
    for (Object o : in) {
      Object v = fromPlain(o, element);
      if (!boxed.isInstance(v)) {
        return null;
      }
      out.add(v);
    }
    return List.copyOf(out);
  }
}

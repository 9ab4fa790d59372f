// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.base.io;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON Canonicalization Scheme (RFC 8785) for plain data: keys sorted by UTF-16 code units, no white space, numbers as
 * ECMAScript writes them. The same data always gives the same bytes.
 */
public final class CanonicalJson {

  private CanonicalJson() {}

  public static String write(Object plain) {
    StringBuilder out = new StringBuilder();
    value(Json.clean(plain), out);
    return out.toString();
  }

  private static void value(Object v, StringBuilder out) {
    switch (v) {
      case null -> out.append("null");
      case Boolean b -> out.append(b);
      case String s -> text(s, out);
      case Map<?, ?> m -> map(m, out);
      case List<?> l -> list(l, out);
      case Double d -> out.append(number(d));
      case Long n -> out.append(exact(n));
      case BigInteger n -> throw new IllegalArgumentException("Too large for canonical JSON, write it as text: " + n);
      default -> throw new IllegalArgumentException("Not plain data: " + v.getClass());
    }
  }

  private static void map(Map<?, ?> m, StringBuilder out) {
    TreeMap<String, Object> sorted = new TreeMap<>();
    m.forEach((k, v) -> sorted.put(k.toString(), v));
    out.append('{');
    String comma = "";
    for (Map.Entry<String, Object> e : sorted.entrySet()) {
      out.append(comma);
      text(e.getKey(), out);
      out.append(':');
      value(e.getValue(), out);
      comma = ",";
    }
    out.append('}');
  }

  private static void list(List<?> l, StringBuilder out) {
    out.append('[');
    String comma = "";
    for (Object v : l) {
      out.append(comma);
      value(v, out);
      comma = ",";
    }
    out.append(']');
  }

  private static void text(String s, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < 0x20) {
            out.append(String.format("\\u%04x", (int) c));
          } else if (Character.isSurrogate(c) && !pair(s, i)) {
            throw new IllegalArgumentException("Half a character has no canonical form"); // UTF-8 would write '?' for each of them
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  private static boolean pair(String s, int i) {
    return Character.isHighSurrogate(s.charAt(i)) ? i + 1 < s.length() && Character.isLowSurrogate(s.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(s.charAt(i - 1));
  }

  /** JSON numbers are doubles there: a long that a double cannot hold has no canonical form. */
  private static String exact(long n) {
    if (n > 1L << 53 || n < -(1L << 53)) {
      throw new IllegalArgumentException("Too large for canonical JSON, write it as text: " + n);
    }
    return Long.toString(n);
  }

  /** Java's digits are the shortest that give the number back (JDK 19 and later), except that it writes at least two. */
  private static BigDecimal shortest(double d) {
    BigDecimal digits = new BigDecimal(Double.toString(d)).stripTrailingZeros();
    if (digits.precision() == 2) {
      BigDecimal one = digits.round(new MathContext(1, RoundingMode.HALF_EVEN));
      if (one.doubleValue() == d) {
        return one;
      }
    }
    return digits;
  }

  /** ECMA-262 Number::toString. */
  static String number(double d) {
    if (d == 0) {
      return "0";
    }
    String sign = d < 0 ? "-" : "";
    BigDecimal shortest = shortest(Math.abs(d));
    String digits = shortest.unscaledValue().toString();
    int k = digits.length();
    int n = k - shortest.scale();
    if (k <= n && n <= 21) {
      return sign + digits + "0".repeat(n - k);
    }
    if (0 < n && n <= 21) {
      return sign + digits.substring(0, n) + "." + digits.substring(n);
    }
    if (-6 < n && n <= 0) {
      return sign + "0." + "0".repeat(-n) + digits;
    }
    String exponent = (n - 1 < 0 ? "-" : "+") + Math.abs(n - 1);
    return sign + digits.charAt(0) + (k > 1 ? "." + digits.substring(1) : "") + "e" + exponent;
  }
}

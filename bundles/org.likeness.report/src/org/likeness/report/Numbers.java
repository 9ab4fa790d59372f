// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.report;

import java.util.Locale;

/** Numbers as a reader wants them: four significant digits, no needless zeros, a real minus sign. */
public final class Numbers {

  private Numbers() {}

  /** Four significant digits; "-" for NaN, "infinite" for infinities. */
  public static String significant(double v) {
    if (Double.isNaN(v)) {
      return "\u2013";
    }
    if (Double.isInfinite(v)) {
      return v > 0 ? "infinite" : "\u2212infinite";
    }
    if (v == 0) {
      return "0";
    }
    int exponent = (int) Math.floor(Math.log10(Math.abs(v)));
    String text;
    if (exponent < -4 || exponent > 6) {
      text = String.format(Locale.ROOT, "%.3e", v);
    } else {
      text = String.format(Locale.ROOT, "%." + Math.max(0, 3 - exponent) + "f", v);
      if (text.contains(".")) {
        text = text.replaceAll("0+$", "").replaceAll("\\.$", "");
      }
    }
    return text.replace('-', '\u2212');
  }

  /** A whole number with thin spaces between the thousands. */
  public static String whole(long n) {
    return String.format(Locale.ROOT, "%,d", n).replace(',', '\u2009');
  }

  /** {@code 2 min 14 s}, {@code 850 ms}. */
  public static String duration(double seconds) {
    if (seconds < 1) {
      return Math.round(seconds * 1000) + " ms";
    }
    if (seconds < 60) {
      return significant(Math.round(seconds * 10) / 10.0) + " s";
    }
    long s = Math.round(seconds);
    return s < 3600 ? s / 60 + " min " + s % 60 + " s" : s / 3600 + " h " + s % 3600 / 60 + " min";
  }
}

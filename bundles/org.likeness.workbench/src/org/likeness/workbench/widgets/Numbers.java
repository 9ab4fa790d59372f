// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.widgets;

import java.time.Duration;
import java.util.Locale;

/** Numbers as people read them, the same everywhere. */
public final class Numbers {

  private Numbers() {}

  /** So many significant digits, no trailing zeros, powers of ten for the very large and the very small. */
  public static String significant(double v, int digits) {
    if (Double.isNaN(v)) {
      return "n/a";
    }
    if (Double.isInfinite(v)) {
      return v > 0 ? "∞" : "−∞";
    }
    if (v == 0) {
      return "0";
    }
    double size = Math.abs(v);
    String s;
    if (size >= 1e7 || size < 1e-4) {
      s = String.format(Locale.ROOT, "%." + (digits - 1) + "e", v);
      s = s.replaceAll("\\.?0*e\\+?", "e").replaceAll("e(-?)0+", "e$1");
    } else {
      int whole = (int) Math.floor(Math.log10(size)) + 1;
      s = String.format(Locale.ROOT, "%." + Math.max(0, digits - whole) + "f", v);
      s = s.contains(".") ? s.replaceAll("\\.?0+$", "") : s;
    }
    return s.replace('-', '−');
  }

  /** 12,345. */
  public static String grouped(long n) {
    return String.format(Locale.ROOT, "%,d", n);
  }

  /** 02:14, or 1:02:14 from one hour on. */
  public static String clock(Duration d) {
    long s = Math.max(0, d.toSeconds());
    return s >= 3600 ? String.format("%d:%02d:%02d", s / 3600, s / 60 % 60, s % 60)
        : String.format("%02d:%02d", s / 60, s % 60);
  }

  /** 812 B, 4.1 MB. */
  public static String bytes(long n) {
    if (n < 1000) {
      return n + " B";
    }
    int power = Math.min(4, (int) (Math.log10(n) / 3));
    return significant(n / Math.pow(1000, power), 3) + " " + " kMGT".charAt(power) + "B";
  }
}

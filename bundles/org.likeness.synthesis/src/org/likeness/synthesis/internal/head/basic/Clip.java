// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.head.basic;

/** Soft steps and bells. */
final class Clip {
  private Clip() {
  }

  /** 0 at {@code a} and before, 1 at {@code b} and beyond; {@code a} may be the larger one. */
  static double smooth(double a, double b, double v) {
    double t = Math.max(0, Math.min(1, (v - a) / (b - a)));
    return t * t * (3 - 2 * t);
  }

  /** Like a bell with a flat top: what lies well inside moves as one. */
  static double plateau(double x, double sx, double y, double sy) {
    double q = x * x / (sx * sx) + y * y / (sy * sy);
    return Math.exp(-q * q);
  }

  /** Gaussian of two offsets with their widths. */
  static double bell(double x, double sx, double y, double sy) {
    return Math.exp(-x * x / (sx * sx) - y * y / (sy * sy));
  }
}

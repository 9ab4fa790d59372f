// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.faces.internal;

/** One number of Casiez et al. 2012, algorithm 1: alpha = 1 / (1 + tau / Te), tau = 1 / (2 pi fc), fc = fcmin + beta |speed|. */
public final class OneEuroFilter {
  private final double minCutoff;
  private final double beta;
  private final double speedCutoff;
  private boolean begun;
  private double time;
  private double value;
  private double speed;

  /** Cutoffs in Hz. */
  public OneEuroFilter(double minCutoff, double beta, double speedCutoff) {
    this.minCutoff = minCutoff;
    this.beta = beta;
    this.speedCutoff = speedCutoff;
  }

  /**
   * The filtered value.
   *
   * @param seconds later than the one before
   * @param unit what beta counts the speed in; not 0
   */
  public double next(double x, double seconds, double unit) {
    if (!begun) {
      begun = true;
      value = x;
    } else {
      double passed = seconds - time;
      double a = alpha(passed, speedCutoff);
      speed = a * (x - value) / passed + (1 - a) * speed;
      double b = alpha(passed, minCutoff + beta * Math.abs(speed) / unit);
      value = b * x + (1 - b) * value;
    }
    time = seconds;
    return value;
  }

  private static double alpha(double passed, double cutoff) {
    return 1 / (1 + 1 / (2 * Math.PI * cutoff) / passed);
  }
}

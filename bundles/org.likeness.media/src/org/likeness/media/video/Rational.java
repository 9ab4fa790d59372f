// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.video;

import org.likeness.api.problem.UserProblem;

/**
 * An exact fraction in lowest terms, for frame rates: 30000/1001 is not 29.97.
 *
 * @param num numerator, positive
 * @param den denominator, positive
 */
public record Rational(long num, long den) {

  public Rational {
    if (num < 1 || den < 1) {
      throw new IllegalArgumentException("Not a positive fraction: " + num + "/" + den);
    }
    long g = gcd(num, den);
    num /= g;
    den /= g;
  }

  public static Rational of(long num, long den) {
    return new Rational(num, den);
  }

  /** A whole number of frames per second. */
  public static Rational of(long fps) {
    return new Rational(fps, 1);
  }

  /**
   * The rate that a rounded number means: within 0.005 of k * 1000 / 1001 for the usual k (23.976, 29.97, 59.94 ...) that
   * fraction, else the number to three decimals.
   */
  public static Rational nearest(double fps) {
    if (!(fps > 0) || fps > 100_000) {
      throw new UserProblem("A frame rate must lie above 0 and at most 100000 frames per second, not " + fps + ".");
    }
    for (int k : new int[] {24, 30, 48, 60, 120}) {
      if (Math.abs(fps - k * 1000 / 1001.0) < 0.005) {
        return new Rational(k * 1000L, 1001);
      }
    }
    return new Rational(Math.max(1, Math.round(fps * 1000)), 1000);
  }

  /** Reads {@code 25}, {@code 29.97} (see {@link #nearest}) or {@code 30000/1001}. */
  public static Rational parse(String text) {
    try {
      int slash = text.indexOf('/');
      if (slash < 0) {
        return nearest(Double.parseDouble(text.strip()));
      }
      return new Rational(Long.parseLong(text.substring(0, slash).strip()), Long.parseLong(text.substring(slash + 1).strip()));
    } catch (IllegalArgumentException e) {
      throw new UserProblem("\"" + text + "\" is no frame rate; write 25, 29.97 or 30000/1001.", e);
    }
  }

  public double value() {
    return (double) num / den;
  }

  /** When frame {@code i} starts, in microseconds from frame 0, rounded. */
  public long micros(long i) {
    long whole = Math.multiplyExact(i, den) / num;
    long rest = i * den % num;
    return whole * 1_000_000 + (rest * 1_000_000 + num / 2) / num;
  }

  @Override
  public String toString() {
    return den == 1 ? Long.toString(num) : num + "/" + den;
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}

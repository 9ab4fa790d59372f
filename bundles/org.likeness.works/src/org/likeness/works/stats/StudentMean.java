// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works.stats;

import java.util.Arrays;

/**
 * The mean of independent values, such as one of each seed, and Student's 95 % interval of it.
 *
 * @param n how many values
 * @param mean of them; NaN of none
 * @param half of the interval's width; NaN of fewer than two
 */
public record StudentMean(int n, double mean, double half) {

  /** @param values finite */
  public static StudentMean of(double... values) {
    return of(values, values.length < 2 ? Double.NaN : t(values.length));
  }

  /** For many means of equally many: {@code t} is {@link #t} of their number. */
  static StudentMean of(double[] values, double t) {
    int n = values.length;
    double mean = Arrays.stream(values).average().orElse(Double.NaN);
    double variance = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / Math.max(1, n - 1);
    return new StudentMean(n, mean, n < 2 ? Double.NaN : t * Math.sqrt(variance / n));
  }

  /** By how many standard errors the ends lie off a mean of so many values, at least 2. */
  static double t(int n) {
    return StudentT.quantile(0.975, n - 1);
  }

  /** The lower end. */
  public double low() {
    return mean - half;
  }

  /** The higher end. */
  public double high() {
    return mean + half;
  }
}

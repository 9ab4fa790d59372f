// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

/** The standard normal distribution. */
final class NormalDistribution {

  private NormalDistribution() {}

  /**
   * How likely a value below x is: the series 1/2 + phi(x) (x + x^3/3 + x^5/(3 5) + ...), whose terms are all of one sign
   * (Marsaglia 2004, Journal of Statistical Software 11(4), page 1). Right within 1e-15.
   */
  static double below(double x) {
    if (Math.abs(x) > 8) {
      return x < 0 ? 0 : 1;
    }
    double sum = x;
    double term = x;
    for (int k = 3; sum + term / k * x * x != sum || k < 5; k += 2) {
      term = term * x * x / k;
      sum += term;
    }
    return 0.5 + sum * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
  }
}

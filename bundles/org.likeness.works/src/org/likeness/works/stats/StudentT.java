// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works.stats;

/** Student's t distribution, to 1e-9 (the incomplete beta function by its continued fraction, Lentz 1976). */
public final class StudentT {
  private static final double TINY = 1e-300;

  private StudentT() {}

  /** P(T &lt;= t) with this many degrees of freedom, which need not be whole. */
  public static double cdf(double t, double freedom) {
    double tail = beta(freedom / (freedom + t * t), freedom / 2, 0.5) / 2;
    return t > 0 ? 1 - tail : tail;
  }

  /** The t of which {@code p} lie below; 0 &lt; p &lt; 1. */
  public static double quantile(double p, double freedom) {
    if (p == 0.5) {
      return 0;
    }
    if (p < 0.5) {
      return -quantile(1 - p, freedom);
    }
    double t = Normal.quantile(p);
    t += (t * t * t + t) / (4 * freedom); // the first term of Cornish and Fisher; Newton does the rest
    for (int i = 0; i < 20; i++) {
      double step = (cdf(t, freedom) - p) / density(t, freedom);
      t -= step;
      if (Math.abs(step) < 1e-11 * Math.abs(t)) {
        return t;
      }
    }
    return halved(p, freedom);
  }

  private static double density(double t, double freedom) {
    return Math.exp(logGamma((freedom + 1) / 2) - logGamma(freedom / 2) - (freedom + 1) / 2 * Math.log1p(t * t / freedom))
        / Math.sqrt(freedom * Math.PI);
  }

  /** Slow and sure, where Newton's steps do not settle: the far tails of few degrees of freedom. */
  private static double halved(double p, double freedom) {
    double high = 1;
    while (cdf(high, freedom) < p) {
      high *= 2;
    }
    double low = 0;
    for (int i = 0; i < 200 && high - low > 1e-12 * high; i++) {
      double middle = (low + high) / 2;
      if (cdf(middle, freedom) < p) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** The regularised incomplete beta function. */
  static double beta(double x, double a, double b) {
    if (x <= 0 || x >= 1) {
      return x <= 0 ? 0 : 1;
    }
    if (x > (a + 1) / (a + b + 2)) {
      return 1 - beta(1 - x, b, a); // the fraction converges quickly on the other side only
    }
    double front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) / a;
    double f = 1;
    double c = 1;
    double d = 0;
    for (int i = 0; i <= 300; i++) {
      int m = i / 2;
      double term = i == 0 ? 1 : i % 2 == 0 ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
          : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 + term * d;
      d = 1 / (Math.abs(d) < TINY ? TINY : d);
      c = 1 + term / c;
      c = Math.abs(c) < TINY ? TINY : c;
      f *= c * d;
      if (Math.abs(1 - c * d) < 1e-14) {
        break;
      }
    }
    return front * (f - 1);
  }

  /** Lanczos' approximation (g = 7, n = 9). */
  private static double logGamma(double x) {
    double[] c = {0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
        12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7};
    if (x < 0.5) {
      return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
    }
    double z = x - 1;
    double sum = c[0];
    for (int i = 1; i < c.length; i++) {
      sum += c[i] / (z + i);
    }
    double t = z + 7.5;
    return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works.stats;

import java.util.Arrays;
import java.util.Locale;

/**
 * The mean of a series whose values hang together, such as one number for each frame of a clip, with an interval that
 * keeps its level although neighbours resemble each other.
 *
 * <p>The variance of the mean is estimated twice, and the larger one counts: (1) the series is freed from its first-order
 * correlation (prewhitening, Andrews and Monahan 1992; the correlation is corrected for its bias by (1 + 3 r) / n, Marriott
 * and Pope 1954), and what is left is projected on 0.4 n^(2/3) cosines (equal-weighted cosine estimator, Lazarus, Lewis,
 * Stock and Watson 2018); (2) the series itself is projected on 0.3 n^(2/3) cosines, for series with a slow part that the
 * first order does not tell. The interval is Student's, with as many degrees of freedom as there are cosines. Where the
 * series is skewed the end on the side of its tail is moved outwards as far as Hall's transformation wants it (Hall 1992,
 * {@link Skewness}); no end is ever moved inwards.
 *
 * <p>How often the 95 % interval holds the true mean, simulated: see {@code SeriesMeanTest}, which fails below 93 or above
 * 97 % for correlations up to 0.8 between neighbours, and below 93 % for exponentials of such series (skewness 6) of 150 and
 * more values. Of 60 values as skewed as that, and correlated by 0.8, 91 % hold. Above a correlation of 0.9 it falls to about
 * 90 %: such a clip is nearly one single observation.
 */
public final class SeriesMean {
  /** With fewer values there is no interval. */
  public static final int LEAST = 30;
  private static final int FEWEST_COSINES = 3;

  private SeriesMean() {}

  /**
   * @param series in the order of time; values that are not finite (not measured) are left out
   * @param level 0.95
   * @return the mean; its ends are NaN, and the method says why, when there are fewer than {@link #LEAST} values
   */
  public static Interval of(double[] series, double level) {
    double[] v = Arrays.stream(series).filter(Double::isFinite).toArray();
    int n = v.length;
    double mean = n == 0 ? Double.NaN : Arrays.stream(v).sum() / n;
    if (n < LEAST) {
      return new Interval(mean, Double.NaN, Double.NaN, level, n < 2 ? "" : "no interval: " + n + " values in a row are too few, "
          + LEAST + " are needed");
    }
    for (int i = 0; i < n; i++) {
      v[i] -= mean;
    }
    double r = correlation(v);
    double[] white = new double[n - 1];
    for (int i = 1; i < n; i++) {
      white[i - 1] = v[i] - r * v[i - 1];
    }
    double whitened = half(white, cosines(0.4, n), level) / (1 - r);
    double plain = half(v, cosines(0.3, n), level);
    double half = Math.max(whitened, plain) / Math.sqrt(n);
    double t = StudentT.quantile((1 + level) / 2, cosines(whitened > plain ? 0.4 : 0.3, n));
    double skewness = Skewness.ofMean(v, white);
    double below = half * Math.max(1, Skewness.quantile(t, skewness) / t);
    double above = half * Math.max(1, -Skewness.quantile(-t, skewness) / t);
    return new Interval(mean, half == 0 ? mean : mean - below, half == 0 ? mean : mean + above, level, String.format(Locale.ROOT,
        "%s Student interval for a correlated series (prewhitened cosine projection, corrected for skewness); correlation of neighbours"
            + " %.2f, skewness of the mean %.2f", percent(level), r, skewness));
  }

  /** Of neighbours, corrected for bias; between -0.5 and 0.97. */
  private static double correlation(double[] v) {
    double products = 0;
    double squares = v[0] * v[0];
    for (int i = 1; i < v.length; i++) {
      products += v[i] * v[i - 1];
      squares += v[i] * v[i];
    }
    double r = squares == 0 ? 0 : products / squares;
    return Math.clamp(r + (1 + 3 * r) / v.length, -0.5, 0.97);
  }

  private static int cosines(double factor, int n) {
    return Math.max(FEWEST_COSINES, (int) (factor * Math.pow(n, 2 / 3.0)));
  }

  /** Half of the interval's width times the root of the number of values. */
  private static double half(double[] v, int cosines, double level) {
    double sum = 0;
    for (int j = 1; j <= cosines; j++) {
      double projection = 0;
      for (int t = 0; t < v.length; t++) {
        projection += v[t] * Math.cos(Math.PI * j * (t + 0.5) / v.length);
      }
      sum += projection * projection * 2 / v.length;
    }
    return StudentT.quantile((1 + level) / 2, cosines) * Math.sqrt(sum / cosines);
  }

  private static String percent(double level) {
    double p = Math.round(level * 1000) / 10.0;
    return (p == Math.rint(p) ? Long.toString((long) p) : Double.toString(p)) + " %";
  }
}

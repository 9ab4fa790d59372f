// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works.stats;

import java.util.Arrays;

/**
 * How skewed the mean of a correlated series is, and what that does to the ends of its interval (Hall 1992, Annals of
 * Statistics 20: the cubic transformation of the studentised mean and its inverse).
 */
final class Skewness {
  /** A block of the series has this times the root of its length. */
  private static final double BLOCK = 0.8;
  /** The blocks' skewness counts when it is so many of its standard errors. */
  private static final double CLEAR = 1.5;
  private static final double NONE = 1e-9;

  private Skewness() {}

  /**
   * Of the mean of a series: the larger one of two estimates, that of the single values once they are freed from their
   * correlation, and that of the means of blocks, which sees skewness that the correlation itself carries.
   *
   * @param series its values
   * @param white the same without its first-order correlation
   */
  static double ofMean(double[] series, double[] white) {
    int length = Math.max(2, (int) Math.round(BLOCK * Math.sqrt(series.length)));
    double[] blocks = new double[series.length / length];
    for (int b = 0; b < blocks.length; b++) {
      blocks[b] = Arrays.stream(series, b * length, (b + 1) * length).sum() / length;
    }
    double ofBlocks = of(blocks);
    double single = of(white) / Math.sqrt(white.length);
    double blocked = Math.abs(ofBlocks) > CLEAR * Math.sqrt(6.0 / blocks.length) ? ofBlocks / Math.sqrt(blocks.length) : 0;
    return Math.abs(single) > Math.abs(blocked) ? single : blocked;
  }

  /** The third moment in units of the standard deviation; 0 for a constant. */
  static double of(double[] values) {
    double mean = Arrays.stream(values).sum() / values.length;
    double squares = 0;
    double cubes = 0;
    for (double v : values) {
      double d = v - mean;
      squares += d * d;
      cubes += d * d * d;
    }
    squares /= values.length;
    return squares == 0 ? 0 : cubes / values.length / Math.pow(squares, 1.5);
  }

  /** The studentised mean's value where the symmetric one would be {@code t}, for a mean of this skewness. */
  static double quantile(double t, double skewness) {
    return Math.abs(skewness) < NONE ? t : 3 / skewness * (Math.cbrt(1 + skewness * (t - skewness / 6)) - 1);
  }
}

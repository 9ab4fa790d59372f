// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics.internal;

/** The interval of a mean of independent numbers by the means of ten blocks of them, so that one quantile of Student's does. */
public final class Blocks {
  /** How many blocks. */
  public static final int COUNT = 10;
  /** Student's 0.975 quantile with COUNT - 1 degrees of freedom. */
  public static final double QUANTILE = 2.2621571628540993;

  private Blocks() {}

  public static double mean(double[] values) {
    double sum = 0;
    for (double v : values) {
      sum += v;
    }
    return sum / values.length;
  }

  /** Half of the 95 % interval of the mean; NaN of fewer numbers than blocks. */
  public static double halfWidth(double[] values) {
    if (values.length < COUNT) {
      return Double.NaN;
    }
    double[] means = new double[COUNT];
    for (int k = 0; k < COUNT; k++) {
      int from = (int) ((long) k * values.length / COUNT);
      int to = (int) ((k + 1L) * values.length / COUNT);
      for (int i = from; i < to; i++) {
        means[k] += values[i] / (to - from);
      }
    }
    return ofMeans(means);
  }

  /** The same of the blocks' own values. */
  public static double ofMeans(double[] each) {
    double mean = mean(each);
    double squares = 0;
    for (double v : each) {
      squares += (v - mean) * (v - mean);
    }
    return QUANTILE * Math.sqrt(squares / (COUNT - 1) / COUNT);
  }
}

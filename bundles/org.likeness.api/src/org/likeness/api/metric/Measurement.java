// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.metric;

import java.util.Map;

/**
 * What a metric found.
 *
 * @param value the metric's own summary: usually the mean of the finite values
 * @param perItem one value for each picture (NaN = could not be measured), or empty for a metric of the whole set
 * @param recipe what else one must know to get the same number: window, constants, features with their hash; some keys
 *     have names here
 */
public record Measurement(double value, double[] perItem, Map<String, String> recipe) {
  /** Which numbers of a pixel were compared, in words. */
  public static final String CHANNELS = "channels";
  /** Which pixels counted, in words. */
  public static final String REGION = "region";
  /** What was measured and yet does not count in the value, in words; the value is shown with it. */
  public static final String LEFT_OUT = "left out";

  /** The mean of the finite values; NaN when there is none. */
  public static Measurement mean(double[] perItem, Map<String, String> recipe) {
    double sum = 0;
    int n = 0;
    for (double v : perItem) {
      if (Double.isFinite(v)) {
        sum += v;
        n++;
      }
    }
    return new Measurement(n == 0 ? Double.NaN : sum / n, perItem, recipe);
  }

  /** How many pictures could be measured. */
  public int measured() {
    int n = 0;
    for (double v : perItem) {
      if (Double.isFinite(v)) {
        n++;
      }
    }
    return n;
  }
}

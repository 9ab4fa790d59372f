// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.metric;

import java.util.Map;

/**
 * What a metric found.
 *
 * @param value the metric's own summary: usually the mean of the finite values
 * @param perItem one value for each picture (NaN = could not be measured), or empty for a metric of the whole set
 * @param recipe what else one must know to get the same number: window, constants, features with their hash
 */
public record Measurement(double value, double[] perItem, Map<String, String> recipe) {

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

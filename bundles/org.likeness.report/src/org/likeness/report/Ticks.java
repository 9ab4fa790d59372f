// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Axis ticks at 1, 2 or 5 times a power of ten.
 *
 * @param low start of the axis
 * @param high end of the axis, above low
 * @param values the ticks, rising
 */
record Ticks(double low, double high, List<Double> values) {

  /** An axis over at least the given range with about so many ticks. */
  static Ticks over(double min, double max, int about) {
    double lo = min;
    double hi = max;
    if (!(hi > lo)) {
      double pad = lo == 0 ? 1 : Math.abs(lo) * 0.1;
      lo -= pad;
      hi += pad;
    }
    double raw = (hi - lo) / about;
    double power = Math.pow(10, Math.floor(Math.log10(raw)));
    double f = raw / power;
    double step = power * (f <= 1 ? 1 : f <= 2 ? 2 : f <= 5 ? 5 : 10);
    long first = (long) Math.floor(lo / step + 1e-9);
    long last = (long) Math.ceil(hi / step - 1e-9);
    List<Double> values = new ArrayList<>();
    for (long i = first; i <= last; i++) {
      values.add(i * step);
    }
    return new Ticks(first * step, last * step, values);
  }
}

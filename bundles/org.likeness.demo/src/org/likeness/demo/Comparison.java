// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.demo;

import java.util.ArrayList;
import java.util.List;
import org.likeness.core.run.MetricResult;

/**
 * The swap against one other clip by one measure.
 *
 * @param difference the swap's value minus the other's, moment by moment
 * @param other the other clip
 * @param low end of the interval that holds for all comparisons of the run together; NaN for none
 * @param high its other end
 */
record Comparison(MetricResult difference, String other, double low, double high) {

  /** What the interval supports. */
  enum Verdict {
    BETTER("better than"), WORSE("worse than"), UNDECIDED("not clearly different from");

    private final String words;

    Verdict(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /** All comparisons of an evaluation, good or bad, in its order. */
  static List<Comparison> of(List<MetricResult> results, String own) {
    List<Comparison> all = new ArrayList<>();
    String start = own + " minus ";
    for (MetricResult r : results) {
      if (r.subject().startsWith(start) && r.higherIsBetter() != null) {
        all.add(new Comparison(r, r.subject().substring(start.length()), end(r, MetricResult.LOW_TOGETHER, r.low()), end(r, MetricResult.HIGH_TOGETHER, r.high())));
      }
    }
    return all;
  }

  /** The corrected end, where there were several comparisons. */
  private static double end(MetricResult r, String key, double alone) {
    String together = r.recipe().get(key);
    return together == null ? alone : Double.parseDouble(together);
  }

  Verdict verdict() {
    if (!(low > 0 || high < 0)) { // also where there is no interval
      return Verdict.UNDECIDED;
    }
    return low > 0 == difference.higherIsBetter() ? Verdict.BETTER : Verdict.WORSE;
  }
}

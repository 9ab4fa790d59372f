// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.compare.runs;

import java.util.List;
import java.util.stream.IntStream;
import org.likeness.core.run.MetricResult;

/** Which of several runs has the best number. */
public final class BestValue {

  private BestValue() {}

  /**
   * The column with the best value; -1 where neither way is better, only one has one, or its interval and another's overlap:
   * then nobody knows which is best.
   */
  public static int of(List<MetricResult> values) {
    int best = -1;
    int count = 0;
    for (int i = 0; i < values.size(); i++) {
      MetricResult r = values.get(i);
      if (r == null || r.higherIsBetter() == null || Double.isNaN(r.value())) {
        continue;
      }
      count++;
      if (best < 0 || (r.higherIsBetter() ? r.value() > values.get(best).value() : r.value() < values.get(best).value())) {
        best = i;
      }
    }
    int found = best;
    return count > 1 && IntStream.range(0, values.size()).noneMatch(i -> i != found && overlap(values.get(found), values.get(i))) ? best : -1;
  }

  /** Also of one value, where there is no interval. */
  private static boolean overlap(MetricResult a, MetricResult b) {
    return b != null && !Double.isNaN(b.value()) && low(a) <= high(b) && low(b) <= high(a);
  }

  private static double low(MetricResult r) {
    return Double.isFinite(r.low()) ? r.low() : r.value();
  }

  private static double high(MetricResult r) {
    return Double.isFinite(r.high()) ? r.high() : r.value();
  }
}

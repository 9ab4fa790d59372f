// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.likeness.core.run.MetricResult;
import org.likeness.workbench.compare.runs.BestValue;

/** A mark is given where the numbers tell, and nowhere else. */
class BestValueTest {
  private static MetricResult value(double value, double half, Boolean higher) {
    return new MetricResult("m", "M", value, "", higher, 100, value - half, value + half, "", "swap", Map.of());
  }

  @Test
  void theBestStandsApartFromAllOthers() {
    assertEquals(1, BestValue.of(List.of(value(0.7, 0.01, true), value(0.8, 0.01, true), value(0.5, 0.05, true))));
    assertEquals(0, BestValue.of(List.of(value(2, 0.5, false), value(4, 0.5, false))));
    assertEquals(-1, BestValue.of(List.of(value(0.7, 0.06, true), value(0.8, 0.06, true))), "the intervals overlap");
    assertEquals(-1, BestValue.of(List.of(value(0.8, 0.01, true), value(0.5, 0.31, true))), "one interval reaches over the other");
  }

  @Test
  void withoutIntervalsTheValuesDecide() {
    assertEquals(1, BestValue.of(Arrays.asList(value(0.7, Double.NaN, true), value(0.8, Double.NaN, true), null)));
    assertEquals(-1, BestValue.of(List.of(value(0.7, Double.NaN, true), value(0.7, Double.NaN, true))), "the same");
  }

  @Test
  void thereIsNoBestOfOneOrWhereNeitherWayIsBetter() {
    assertEquals(-1, BestValue.of(Arrays.asList(value(0.7, 0.1, true), null)));
    assertEquals(-1, BestValue.of(List.of(value(1, 0, null), value(2, 0, null))));
    assertEquals(-1, BestValue.of(List.of(value(1, 0, true), value(Double.NaN, Double.NaN, true))));
  }
}

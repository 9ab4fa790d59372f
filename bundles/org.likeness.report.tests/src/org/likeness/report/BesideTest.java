// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.likeness.api.metric.Measurement;
import org.likeness.core.run.MetricResult;

class BesideTest {
  private static MetricResult result(double low, String method, Map<String, String> recipe) {
    return new MetricResult("metric.m", "M", 0.34, "", true, 148, low, low + 0.1, method, "swap", recipe);
  }

  @Test
  void anIdentityStandsBetweenItsFloorAndItsCeiling() {
    assertEquals("floor 0.08 (the clip before), ceiling 0.9123 (the exact answer)",
        Beside.of(result(0.3, "m", Map.of(MetricResult.FLOOR, "0.08000", MetricResult.CEILING, "0.91234"))));
    assertEquals("floor 0.08 (the clip before)", Beside.of(result(0.3, "m", Map.of(MetricResult.FLOOR, "0.08"))));
  }

  @Test
  void framesThatDoNotCountAreSaidWithTheirBound() {
    MetricResult r = result(0.3, "m", Map.of(MetricResult.NOT_MEASURED, "2 of 150 frames", MetricResult.BOUND, "0.31, if they were bad",
        MetricResult.ONE_ALONE, "50 frames of a and 0 of b do not count"));
    assertEquals("not measured: 2 of 150 frames (0.31, if they were bad); 50 frames of a and 0 of b do not count", Beside.of(r));
    assertEquals(Beside.of(r), Beside.ofFrames(r));
  }

  @Test
  void whatTheMeanLeavesOutIsSaid() {
    assertEquals("without 3 identical pictures, whose value is infinite",
        Beside.of(result(30, "m", Map.of(Measurement.LEFT_OUT, "3 identical pictures, whose value is infinite"))));
  }

  @Test
  void oneOfManyComparisonsHasTheIntervalThatHoldsForAll() {
    Map<String, String> both = Map.of(MetricResult.COMPARISONS, "6", MetricResult.LOW_TOGETHER, "-0.01", MetricResult.HIGH_TOGETHER, "0.20000");
    assertEquals("one of 6 comparisons: \u22120.01 to 0.2 holds for all together", Beside.of(result(0.02, "m", both)));
    assertEquals("one of 6 comparisons", Beside.of(result(0.02, "m", Map.of(MetricResult.COMPARISONS, "6"))));
    assertEquals("", Beside.ofFrames(result(0.02, "m", both)));
  }

  @Test
  void aMissingIntervalHasItsReasonAndOtherNumbersStandAlone() {
    assertEquals("no interval: 6 values in a row are too few", Beside.of(result(Double.NaN, "no interval: 6 values in a row are too few", Map.of())));
    assertEquals("", Beside.of(result(0.3, "95 % interval", Map.of("window", "11 x 11"))));
  }
}

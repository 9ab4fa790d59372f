// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.likeness.core.run.MetricResult;

class FindingsTest {
  private static MetricResult result(String id, String subject, double value, double low, double high, boolean higher) {
    return new MetricResult(id, "Label", value, "", higher, 150, low, high, "bootstrap", subject, Map.of());
  }

  private static List<String> about(double swap, double other, double low, double high) {
    List<MetricResult> all = new ArrayList<>();
    all.add(result("metric.ssim", Plan.SWAP, swap, Double.NaN, Double.NaN, true));
    all.add(result("metric.ssim", Plan.MEAN, other, Double.NaN, Double.NaN, true));
    all.add(result("metric.ssim", Plan.SWAP + " minus " + Plan.MEAN, swap - other, low, high, true));
    return Findings.of(all);
  }

  @Test
  void aFindingIsOnlyWhatTheIntervalSupports() {
    assertTrue(about(0.8, 0.7, 0.05, 0.15).stream().anyMatch(s -> s.contains("is better than")));
    assertTrue(about(0.7, 0.8, -0.15, -0.05).stream().anyMatch(s -> s.contains("is worse than")));
    assertTrue(about(0.8, 0.79, -0.02, 0.04).stream().anyMatch(s -> s.contains("does not differ clearly from")));
  }

  @Test
  void whatCouldNotBeComparedIsSaid() {
    assertEquals(3, Findings.of(List.of()).stream().filter(s -> s.contains("could not be compared")).count());
  }
}

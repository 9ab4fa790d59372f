// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.likeness.core.run.MetricResult;

class FindingsTest {
  private static MetricResult result(String id, String subject, double value, double low, double high, boolean higher, Map<String, String> recipe) {
    return new MetricResult(id, "Label", value, "", higher, 150, low, high, "method", subject, recipe);
  }

  private static List<MetricResult> pair(String id, String other, double swap, double its, double low, double high, boolean higher) {
    return List.of(result(id, Plan.SWAP, swap, Double.NaN, Double.NaN, higher, Map.of()), result(id, other, its, Double.NaN, Double.NaN, higher, Map.of()),
        result(id, Plan.SWAP + " minus " + other, swap - its, low, high, higher, Map.of()));
  }

  @Test
  void everyComparisonIsSaidGoodOrBad() {
    List<MetricResult> all = new ArrayList<>(pair("metric.ssim", Plan.MEAN, 0.8, 0.7, 0.05, 0.15, true));
    all.addAll(pair("metric.landmark-error", Plan.MEAN, 3, 2, 0.5, 1.5, false));
    all.addAll(pair("metric.psnr", Plan.UNCHANGED, 30, 29.9, -0.2, 0.4, true));
    List<String> said = Findings.of(all);
    assertTrue(said.get(0).contains("Of 3 comparisons") && said.get(0).contains("better in 1 and worse in 1; 1 are undecided"), said.get(0));
    assertEquals(4, said.size(), "one sentence for each measure");
    assertTrue(said.get(1).contains("better than \u201c" + Plan.MEAN), said.get(1));
    assertTrue(said.get(2).contains("(lower is better)") && said.get(2).contains("worse than \u201c" + Plan.MEAN), said.get(2));
    assertTrue(said.get(3).contains("not clearly different from \u201c" + Plan.UNCHANGED), said.get(3));
  }

  @Test
  void manyComparisonsAreCorrected() {
    Map<String, String> both = Map.of(MetricResult.COMPARISONS, "6", MetricResult.LOW_TOGETHER, "-0.01", MetricResult.HIGH_TOGETHER, "0.2");
    MetricResult d = result("metric.ssim", Plan.SWAP + " minus " + Plan.MEAN, 0.1, 0.02, 0.18, true, both);
    Comparison c = Comparison.of(List.of(d), Plan.SWAP).get(0);
    assertEquals(Comparison.Verdict.UNDECIDED, c.verdict(), "alone it would be better: " + d.low());
    assertEquals(Comparison.Verdict.UNDECIDED, Comparison.of(List.of(result("m", Plan.SWAP + " minus x", 1, Double.NaN, Double.NaN, true, Map.of())),
        Plan.SWAP).get(0).verdict(), "without an interval nothing is decided");
  }

  @Test
  void whatCouldNotBeComparedIsSaid() {
    assertTrue(Findings.of(List.of()).get(0).contains("could not be compared"));
  }

  @Test
  void identityStandsBetweenFloorAndCeiling() {
    List<MetricResult> all = new ArrayList<>(pair("metric.identity-similarity", Plan.UNCHANGED, 0.3, 0.1, 0.1, 0.3, true));
    all.set(0, result("metric.identity-similarity", Plan.SWAP, 0.3, 0.2, 0.4, true, Map.of(MetricResult.FLOOR, "0.08", MetricResult.CEILING, "0.9", MetricResult.NOT_MEASURED, "2 of 150 frames")));
    String said = Findings.of(all).get(1);
    assertTrue(said.contains("where the clip before the swap has 0.08 and the exact answer 0.9"), said);
    assertTrue(said.endsWith("not measured in 2 of 150 frames."), said);
  }

  @Test
  void theControlsSayWhatADetectorReactsTo() {
    assertEquals("it sees the lost resolution, not whose face it is", Findings.reactsTo(1, 0.06));
    assertEquals("it sees that something was pasted, not whose face it is", Findings.reactsTo(1, 0.79));
    assertEquals("what it sees is neither the seam nor the lost resolution alone", Findings.reactsTo(0.1, 0.02));
    List<MetricResult> all = List.of(result("detect.auc", "meso", 1, Double.NaN, Double.NaN, true, Map.of()),
        result("detect.false-alarms", "meso on " + Plan.PASTED, 0.97, Double.NaN, Double.NaN, false, Map.of()),
        result("detect.false-alarms", "meso on " + Plan.PASTED_FULL, 0.06, Double.NaN, Double.NaN, false, Map.of()));
    String said = Findings.of(all).getLast();
    assertTrue(said.contains("AUC of 1") && said.contains("97 %") && said.contains("6 % of those pasted back at full resolution"), said);
    assertTrue(said.endsWith("it sees the lost resolution, not whose face it is."), said);
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.LongToDoubleFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.likeness.core.run.MetricResult;

/** Values of two candidates are subtracted where they are of the same moment, and nowhere else. */
class DifferencesTest {
  private final List<String> said = new ArrayList<>();

  private static Evaluation.Outcome outcome(long[] micros, boolean sequence, double... values) {
    return new Evaluation.Outcome(new MetricResult("metric.m", "M", 0, "", false, values.length, Double.NaN, Double.NaN, "", "x",
        Map.of(MetricResult.NOT_MEASURED, "old", MetricResult.BOUND, "old", MetricResult.FLOOR, "0.1")), values, micros, sequence);
  }

  private static long[] times(int frames, double rate) {
    return LongStream.range(0, frames).map(i -> Math.round(1e6 * i / rate)).toArray();
  }

  private static Evaluation.Outcome of(long[] micros, boolean sequence, LongToDoubleFunction value) {
    return outcome(micros, sequence, LongStream.of(micros).mapToDouble(value).toArray());
  }

  private List<MetricResult> differences(Evaluation.Outcome... outcomes) {
    Map<String, List<Evaluation.Outcome>> all = new LinkedHashMap<>();
    for (Evaluation.Outcome o : outcomes) {
      all.put(String.valueOf((char) ('a' + all.size())), List.of(o));
    }
    said.clear();
    return Differences.of(all, said::add);
  }

  @Test
  void framesThatOneOfTheTwoDoesNotMeasureDoNotCount() {
    long[] t = times(11, 25);
    MetricResult d = differences(outcome(t, false, 4, 8, Double.NaN, 12, 4, 8, 12, 4, 8, 12, 6),
        outcome(t, false, 6, 10, 14, Double.NaN, 6, 10, 14, 6, 10, 14, 8)).getFirst();
    assertEquals("a minus b", d.subject());
    assertEquals(9, d.n(), "only frames that both have");
    assertEquals(-2, d.value(), 1e-9);
    assertEquals("2 of 11 frames in one of the two", d.recipe().get(MetricResult.NOT_MEASURED));
    assertFalse(d.recipe().containsKey(MetricResult.BOUND) || d.recipe().containsKey(MetricResult.FLOOR), "those are of the first alone");
    assertFalse(d.recipe().containsKey(MetricResult.ONE_ALONE));
  }

  /** What is measured rises with time: paired by number, 25 and 12.5 frames/s would differ by more and more. */
  @Test
  void candidatesOfOtherRatesAreComparedMomentByMoment() {
    LongToDoubleFunction rising = t -> t / 1e6;
    MetricResult d = differences(of(times(100, 25), false, rising), of(times(50, 12.5), false, t -> rising.applyAsDouble(t) - 3)).getFirst();
    assertEquals(3, d.value(), 1e-9);
    assertEquals(3, d.low(), 1e-9);
    assertEquals(50, d.n());
    assertEquals("50 frames of a and 0 of b have no frame of the same time in the other and do not count", d.recipe().get(MetricResult.ONE_ALONE));
    MetricResult thirty = differences(of(times(100, 25), false, rising), of(times(120, 30), false, rising)).getFirst();
    assertEquals(20, thirty.n(), "25 and 30 frames/s meet five times a second");
    assertEquals(0, thirty.value(), 1e-9);
    assertEquals("80 frames of a and 100 of b have no frame of the same time in the other and do not count",
        thirty.recipe().get(MetricResult.ONE_ALONE));
  }

  @Test
  void aMissingFrameMovesNoOtherAndMillisecondsOfAContainerAreOneMoment() {
    long[] all = times(60, 30);
    long[] some = LongStream.concat(LongStream.of(all).limit(20), LongStream.of(all).skip(21)).map(t -> t / 1000 * 1000).toArray();
    MetricResult d = differences(of(all, false, t -> Math.round(t / 1e4)), of(some, false, t -> Math.round(t / 1e4))).getFirst();
    assertEquals(59, d.n());
    assertEquals(0, d.value(), 0.1);
    assertArrayEquals(new int[] {0, 1, SameMoments.NONE, 2}, SameMoments.of(new long[] {0, 1000, 2000, 3000}, new long[] {400, 1400, 3400}));
    assertArrayEquals(new int[] {SameMoments.NONE, 0}, SameMoments.of(new long[] {0, 2000}, new long[] {1500}), "nearer to the second");
  }

  @Test
  void valuesThatTellOfTheirNeighboursNeedThoseOfTheSameMomentsToo() {
    LongToDoubleFunction one = t -> 1;
    assertTrue(differences(of(times(100, 25), true, one), of(times(50, 12.5), true, one)).isEmpty());
    assertEquals(List.of("No difference in M between 'a' and 'b': they have no three frames in a row of the same moments"), said);
    assertEquals(100, differences(of(times(100, 25), true, one), of(times(100, 25), true, one)).getFirst().n());
    assertEquals(98, differences(of(times(100, 25), true, one), of(times(110, 25), true, one)).getFirst().n());
    assertTrue(differences(of(times(4, 25), false, one), of(new long[] {5_000, 55_000}, false, one)).isEmpty());
    assertTrue(said.getFirst().endsWith("they have no frames of the same moments"), said.toString());
  }

  @Test
  void pairedDifferencesAreNarrowAndManyComparisonsAreCorrected() {
    double[] x = new double[60];
    double[] y = new double[60];
    double[] z = new double[60];
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < x.length; i++) {
      x[i] = 20 + 10 * (i % 2);
      y[i] = x[i] + 2;
      z[i] = x[i] + 1 + random.nextInt(3);
    }
    long[] t = times(60, 25);
    List<MetricResult> d = differences(outcome(t, false, x), outcome(t, false, y), outcome(t, false, z));
    assertEquals(List.of("a minus b", "a minus c"), d.stream().map(MetricResult::subject).toList());
    assertEquals(-2, d.get(0).low(), 1e-9, "every pair differs by the same, however much frames differ");
    assertEquals(-2, d.get(0).high(), 1e-9);
    assertTrue(d.get(0).intervalMethod().endsWith("paired"), d.get(0).intervalMethod());
    double low = Double.parseDouble(d.get(1).recipe().get(MetricResult.LOW_TOGETHER));
    assertEquals("2", d.get(1).recipe().get(MetricResult.COMPARISONS));
    assertTrue(low < d.get(1).low() - 1e-3, "the interval for all is wider: " + low + " and " + d.get(1).low());
  }
}

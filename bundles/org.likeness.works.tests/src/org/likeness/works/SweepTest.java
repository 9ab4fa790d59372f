// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.likeness.works.SweepParameters.Axis;
import org.likeness.works.SweepParameters.Best;
import org.likeness.works.SweepParameters.Of;
import org.likeness.works.SweepParameters.Range;
import org.likeness.works.SweepParameters.Scale;

/** Which recipes a sweep makes of one. */
class SweepTest {

  private static SweepParameters sweep(List<Axis> axes, List<Range> ranges, int draws) {
    return new SweepParameters(Path.of("r.yaml"), axes, ranges, draws, List.of(1), List.of("x"), Of.LAST, Best.LOWEST);
  }

  @Test
  void everyCombinationOnceTheLastAxisFastest() {
    List<SweepPoint> points = SweepPoint.all(sweep(List.of(new Axis("loss", List.of("hinge", "wasserstein")), new Axis("batch", List.of("8", "16", "32"))), List.of(), 7), 1);
    assertEquals(6, points.size(), "draws are of ranges");
    assertEquals(Map.of("loss", "hinge", "batch", 16L), points.get(1).values());
    assertEquals(Map.of("loss", "wasserstein", "batch", 8L), points.get(3).values());
    assertEquals("loss = hinge, batch = 8", points.get(0).inWords());
    assertEquals(List.of(1, 2, 3, 4, 5, 6), points.stream().map(SweepPoint::number).toList());
  }

  @Test
  void aValueIsWhatItWouldBeInTheRecipe() {
    SweepPoint p = SweepPoint.all(sweep(List.of(new Axis("a", List.of("{id: r1, gamma: 0.5}")), new Axis("b", List.of("true")), new Axis("c", List.of("1e-3")),
        new Axis("d", List.of("[1, 2]"))), List.of(), 1), 1).getFirst();
    assertEquals(Map.of("id", "r1", "gamma", 0.5), p.values().get("a"));
    assertEquals(true, p.values().get("b"));
    assertEquals(0.001, ((Number) p.values().get("c")).doubleValue());
    assertEquals(List.of(1L, 2L), p.values().get("d"));
  }

  @Test
  void drawsFollowFromTheSeedAndSpreadOverTheLogarithm() {
    List<Range> range = List.of(new Range("rate", 1e-5, 1e-1, Scale.LOG));
    List<SweepPoint> points = SweepPoint.all(sweep(List.of(), range, 1000), 3);
    assertEquals(points, SweepPoint.all(sweep(List.of(), range, 1000), 3));
    assertTrue(!points.equals(SweepPoint.all(sweep(List.of(), range, 1000), 4)));
    double[] rates = points.stream().mapToDouble(p -> (Double) p.values().get("rate")).toArray();
    long below = java.util.Arrays.stream(rates).filter(r -> r < 1e-3).count();
    assertTrue(below > 440 && below < 560, "half of the decades lie below 1e-3: " + below);
    assertTrue(java.util.Arrays.stream(rates).allMatch(r -> r >= 1e-5 && r <= 1e-1));
  }
}

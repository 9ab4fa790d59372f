// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.likeness.works.stats.MeanBand.Line;

/** Means over seeds against values worked out by hand with the t of tables. */
class MeanBandTest {

  private static Line line(double[] x, double... y) {
    return new Line(x, y);
  }

  @Test
  void threeSeedsAtTheSameSteps() {
    double[] x = {10, 20};
    MeanBand b = MeanBand.of(List.of(line(x, 1, 4), line(x, 2, 4), line(x, 3, 4)));
    assertArrayEquals(x, b.x());
    assertArrayEquals(new int[] {3, 3}, b.n());
    assertArrayEquals(new double[] {2, 4}, b.mean(), 1e-12);
    double half = 4.302652729911275 / Math.sqrt(3); // t(0.975, 2), deviation 1
    assertArrayEquals(new double[] {2 - half, 4}, b.low(), 1e-8);
    assertArrayEquals(new double[] {2 + half, 4}, b.high(), 1e-8);
  }

  @Test
  void otherPositionsAreReadBetweenPointsAndNeverBeyondThem() {
    MeanBand b = MeanBand.of(List.of(line(new double[] {0, 10, 20, 30, 40}, 0, 1, 2, 3, 4), line(new double[] {5, 25}, 10, 30)));
    assertArrayEquals(new double[] {10, 20}, b.x(), "both reach these alone");
    assertArrayEquals(new double[] {(1 + 15) / 2.0, (2 + 25) / 2.0}, b.mean(), 1e-12);
    double t = 12.706204736432095; // t(0.975, 1)
    assertEquals(8 - t * 7, b.low()[0], 1e-6, "of two values the half is t times half their difference");
  }

  @Test
  void whereOneHasStoppedTheOthersCount() {
    double[] x = {1, 2, 3};
    MeanBand b = MeanBand.of(List.of(line(x, 1, 1, 1), line(x, 3, 3, 3), line(new double[] {1, 2}, 5, Double.NaN)));
    assertArrayEquals(new int[] {3, 2, 2}, b.n());
    assertArrayEquals(new double[] {3, 2, 2}, b.mean(), 1e-12);
  }

  @Test
  void oneHasNoBand() {
    assertEquals(0, MeanBand.of(List.of(line(new double[] {1, 2}, 1, 2))).x().length);
    assertEquals(0, MeanBand.of(List.of()).x().length);
    assertEquals(0, MeanBand.of(List.of(line(new double[0]), line(new double[] {1}, 1))).x().length);
  }

  @Test
  void ofStepsMadeAgainTheLastCounts() {
    MeanBand b = MeanBand.of(List.of(line(new double[] {1, 1, 2}, 9, 1, 1), line(new double[] {1, 2}, 3, 3)));
    assertArrayEquals(new double[] {1, 2}, b.x());
    assertArrayEquals(new double[] {2, 2}, b.mean(), 1e-12);
  }
}

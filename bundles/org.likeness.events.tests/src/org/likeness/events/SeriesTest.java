// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.events;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SeriesTest {

  private static Series of(int n) {
    long[] steps = new long[n];
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      steps[i] = i;
      values[i] = Math.sin(i * 0.001) + (i % 1000 == 77 ? 5 : 0) - (i % 1000 == 78 ? 5 : 0);
    }
    return new Series(steps, new double[n], values);
  }

  @Test
  void aMillionPointsBecomeTheExtremesOfEachPixelColumn() {
    Series all = of(1_000_000);
    Series drawn = all.window(0, 999_999, 500);
    assertTrue(drawn.size() <= 1000, "size " + drawn.size());
    for (int column = 0; column < 500; column++) {
      double from = column * 999_999 / 500.0;
      double to = column == 499 ? 1e9 : (column + 1) * 999_999 / 500.0;
      double[] expected = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
      double[] found = expected.clone();
      for (int i = (int) Math.ceil(from); i < Math.min(1_000_000, to); i++) {
        expected[0] = Math.min(expected[0], all.value(i));
        expected[1] = Math.max(expected[1], all.value(i));
      }
      for (int i = 0; i < drawn.size(); i++) {
        if (drawn.step(i) >= from && drawn.step(i) < to) {
          found[0] = Math.min(found[0], drawn.value(i));
          found[1] = Math.max(found[1], drawn.value(i));
        }
      }
      assertArrayEquals(expected, found, "column " + column);
    }
    for (int i = 1; i < drawn.size(); i++) {
      assertTrue(drawn.step(i) > drawn.step(i - 1));
    }
  }

  @Test
  void aNarrowWindowGivesThePointsThemselvesAndTheirNeighbours() {
    Series part = of(1000).window(100, 110, 400);
    assertEquals(99, part.step(0));
    assertEquals(111, part.step(part.size() - 1));
    assertEquals(13, part.size());
    assertEquals(0, of(1000).window(10, 5, 400).size());
    assertEquals(1, of(1000).window(5000, 6000, 400).size(), "the last point, so that the line reaches the edge");
  }

  @Test
  void pointsThatAreNoNumbersDoNotHideOthers() {
    long[] steps = new long[100];
    Arrays.setAll(steps, i -> i);
    double[] values = new double[100];
    Arrays.fill(values, Double.NaN);
    values[30] = 4;
    Series drawn = new Series(steps, new double[100], values).window(0, 99, 5);
    assertTrue(Arrays.stream(drawn.values()).anyMatch(v -> v == 4));
  }

  @Test
  void smoothingIsTensorBoards() {
    Series s = new Series(new long[] {0, 1, 2, 3}, new double[4], new double[] {1, 2, Double.NaN, 4});
    double[] out = s.smoothed(0.5).values();
    assertArrayEquals(new double[] {1, (0.25 * 1 + 0.5 * 2) / 0.75, Double.NaN, (0.125 * 1 + 0.25 * 2 + 0.5 * 4) / 0.875}, out, 1e-12);
    Series constant = new Series(new long[] {0, 1}, new double[2], new double[] {3, 3});
    assertSame(constant, constant.smoothed(0.9));
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.events.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.likeness.events.Series;

class GrowingSeriesTest {

  @Test
  void aSnapshotStaysAsItWasWhileTheCurveGrowsAndIsCut() {
    GrowingSeries growing = new GrowingSeries();
    for (int i = 0; i < 1000; i++) {
      growing.add(i, i, i);
    }
    Series before = growing.snapshot();
    growing.dropFrom(500);
    for (int i = 500; i < 2000; i++) {
      growing.add(i, i, -i);
    }
    assertEquals(1000, before.size());
    assertEquals(999, before.last());
    assertEquals(600, before.value(600));
    assertEquals(2000, growing.snapshot().size());
    assertEquals(-600, growing.snapshot().value(600));
    assertEquals(499, growing.snapshot().value(499));
  }

  @Test
  void stepsOutOfOrderAreSorted() {
    GrowingSeries growing = new GrowingSeries();
    for (long step : new long[] {5, 1, 3, 3}) {
      growing.add(step, step, step + growing.snapshot().size());
    }
    growing.add(2, 0, 9);
    assertArrayEquals(new long[] {1, 2, 3, 3, 5}, growing.snapshot().steps());
    assertEquals(9, growing.snapshot().value(1));
    growing.dropFrom(0);
    assertEquals(0, growing.snapshot().size());
    growing.add(1, 1, 1);
    assertEquals(1, growing.snapshot().size());
  }
}

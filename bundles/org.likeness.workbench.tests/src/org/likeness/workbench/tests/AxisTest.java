// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.likeness.events.EventData;
import org.likeness.events.Series;
import org.likeness.workbench.chart.SeriesSource;
import org.likeness.workbench.chart.XAxis;

/** What curves are drawn over; needs no window. */
class AxisTest {

  private static SeriesSource over(XAxis axis) {
    Series losses = new Series(new long[] {10, 20, 30}, new double[] {1000.5, 1060.5, 1059}, new double[] {3, 2, 1});
    EventData events = (EventData) Proxy.newProxyInstance(AxisTest.class.getClassLoader(), new Class<?>[] {EventData.class}, (proxy, method, args) -> {
      if (method.getName().equals("series") && args[0].equals("loss")) {
        return losses;
      }
      throw new AssertionError("asked for " + method.getName());
    });
    return new SeriesSource("loss", "loss", 0, events, "loss", axis);
  }

  @Test
  void stepsImagesAndTime() {
    assertArrayEquals(new double[] {10, 20, 30}, over(XAxis.STEPS).all().x());
    assertArrayEquals(new double[] {320, 640, 960}, over(XAxis.images(32)).all().x());
    // made again after a roll-back, by a clock that was set back: never before what stands left of it
    assertArrayEquals(new double[] {0.5, 60.5, 60.5}, over(XAxis.since(1000)).all().x());
    assertArrayEquals(new double[] {3, 2, 1}, over(XAxis.since(1000)).all().y());
  }

  @Test
  void aPartOfEach() {
    assertEquals(3, over(XAxis.images(32)).window(600, 700, 100).size(), "one beyond either end");
    assertArrayEquals(new double[] {640, 960}, over(XAxis.images(32)).window(900, 1000, 100).x());
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.likeness.events.EventData;
import org.likeness.events.Histogram;
import org.likeness.events.Series;
import org.likeness.workbench.chart.Curve;
import org.likeness.workbench.chart.QuantileSource;
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
  void quantilesOfHistograms() {
    Histogram of = new Histogram(10, 1005, new double[] {0, 1, 5}, new double[] {1, 2, 6}, new double[] {1, 3, 0});
    EventData events = (EventData) Proxy.newProxyInstance(AxisTest.class.getClassLoader(), new Class<?>[] {EventData.class},
        (proxy, method, args) -> List.of(of, new Histogram(20, 1010, new double[] {0}, new double[] {1}, new double[] {0})));
    double[] expected = {0, 0.5, 1, 1 + 1 / 3.0, 2};
    double[] shares = {0, 0.125, 0.25, 0.5, 1};
    for (int i = 0; i < shares.length; i++) {
      Curve c = new QuantileSource("q", "q", 0, events, "x", shares[i], XAxis.since(1000)).all();
      assertArrayEquals(new double[] {5, 10}, c.x());
      assertEquals(expected[i], c.y()[0], 1e-12, "share " + shares[i]);
      assertTrue(Double.isNaN(c.y()[1]), "nothing in it");
    }
  }

  @Test
  void aPartOfEach() {
    assertEquals(3, over(XAxis.images(32)).window(600, 700, 100).size(), "one beyond either end");
    assertArrayEquals(new double[] {640, 960}, over(XAxis.images(32)).window(900, 1000, 100).x());
  }
}

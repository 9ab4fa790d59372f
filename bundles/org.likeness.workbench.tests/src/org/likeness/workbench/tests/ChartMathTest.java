// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.Test;
import org.likeness.workbench.chart.Curve;
import org.likeness.workbench.chart.Smoothing;
import org.likeness.workbench.chart.Thinning;
import org.likeness.workbench.datasets.gallery.GalleryLayout;
import org.likeness.workbench.images.Viewport;
import org.likeness.workbench.widgets.BatchTwin;
import org.likeness.workbench.widgets.Numbers;

/** What needs no window: smoothing, thinning, layout, numbers. */
class ChartMathTest {

  @Test
  void smoothsLikeTensorBoard() {
    double[] y = {1, 2, Double.NaN, 4};
    Curve c = Smoothing.TENSORBOARD.of(new Curve(new double[] {0, 1, 2, 3}, y), 0.5);
    assertEquals(1, c.y()[0], 1e-12);
    assertEquals((0.5 * 0.5 + 0.5 * 2) / 0.75, c.y()[1], 1e-12);
    assertTrue(Double.isNaN(c.y()[2]));
    assertEquals(((0.5 * 0.5 + 0.5 * 2) * 0.5 + 0.5 * 4) / 0.875, c.y()[3], 1e-12);
    assertArrayEquals(new double[] {3, 3}, Smoothing.TENSORBOARD.of(new Curve(new double[] {0, 1}, new double[] {3, 3}), 0.9).y());
  }

  @Test
  void smoothsByTimeAndPlainly() {
    Curve even = new Curve(new double[] {0, 500, 1000}, new double[] {0, 1, 0});
    double a = Math.pow(Math.min(Math.sqrt(0.9), 0.999), 500);
    assertEquals(1 / (1 + a), Smoothing.TIME_WEIGHTED.of(even, 0.9).y()[1], 1e-12);
    assertArrayEquals(new double[] {0, 0.1, 0.09}, Smoothing.PLAIN.of(even, 0.9).y(), 1e-12);
  }

  @Test
  void thinningKeepsExtremesAndEnds() {
    int n = 1_000_000;
    double[] x = new double[n];
    double[] y = new double[n];
    Arrays.setAll(x, i -> i);
    y[123_456] = 9;
    y[765_432] = -9;
    Curve thin = Thinning.window(new Curve(x, y), 0, n - 1, 800);
    assertTrue(thin.size() <= 4 * 801, thin.size() + " points");
    assertEquals(9, Arrays.stream(thin.y()).max().orElseThrow());
    assertEquals(-9, Arrays.stream(thin.y()).min().orElseThrow());
    assertEquals(0, thin.x()[0]);
    assertEquals(n - 1, thin.x()[thin.size() - 1]);
    for (int i = 1; i < thin.size(); i++) {
      assertTrue(thin.x()[i] > thin.x()[i - 1]);
    }
    assertEquals(4, Thinning.window(new Curve(new double[] {0, 1, 2, 3, 4, 5}, new double[6]), 2, 3, 100).size(), "one beyond either end");
  }

  @Test
  void galleryCellsFillTheWidthAndAreFoundAgain() {
    GalleryLayout layout = new GalleryLayout(100_000, 1000, 96, 18);
    assertEquals(9, layout.columns());
    assertEquals(11_112, layout.rows());
    long scrolled = layout.height() / 2;
    for (int i = layout.first(scrolled); i < layout.end(scrolled, 600); i++) {
      Rectangle cell = layout.cell(i, scrolled);
      assertEquals(i, layout.at(cell.x + 5, cell.y + 5, scrolled));
      assertTrue(cell.x + cell.width <= 1000);
    }
    assertEquals(-1, layout.at(2, 2, 0));
  }

  @Test
  void zoomingKeepsWhatIsUnderTheMouse() {
    Viewport v = new Viewport();
    Rectangle area = new Rectangle(10, 20, 400, 300);
    Point size = new Point(640, 480);
    Rectangle before = v.target(size, area);
    double share = (150 - before.x) / (double) before.width;
    v.zoom(3, 150, 100, size, area);
    Rectangle after = v.target(size, area);
    assertEquals(share, (150 - after.x) / (double) after.width, 2e-3);
    assertEquals(3.0, after.width / (double) before.width, 0.02);
    Viewport copy = new Viewport();
    copy.restore(v.asText());
    assertEquals(after, copy.target(size, area));
  }

  @Test
  void numbersAndCommands() {
    assertEquals("0.8125", Numbers.significant(0.8125, 4));
    assertEquals("−12.3", Numbers.significant(-12.34, 3));
    assertEquals("1.5e−7", Numbers.significant(1.5e-7, 3));
    assertEquals("n/a", Numbers.significant(Double.NaN, 3));
    assertEquals("4.1 MB", Numbers.bytes(4_100_000));
    assertEquals("1:02:03", Numbers.clock(java.time.Duration.ofSeconds(3723)));
    assertEquals("'it'\\''s here'", BatchTwin.quoted("it's here"));
    assertEquals("/plain/path-1.mp4", BatchTwin.quoted("/plain/path-1.mp4"));
  }
}

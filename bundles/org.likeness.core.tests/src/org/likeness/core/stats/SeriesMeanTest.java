// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SeriesMeanTest {
  private static final int TRIALS = 2000;

  /** A level is a promise: 95 of 100 intervals hold the true mean, whatever neighbours have in common. */
  @Test
  void intervalsKeepTheirLevelForCorrelatedSeries() {
    for (int n : new int[] {60, 150, 400}) {
      for (double r : new double[] {0, 0.2, 0.4, 0.6, 0.8}) {
        double held = coverage(n, r, 0);
        assertTrue(held > 0.93 && held < 0.98 - (n > 60 ? 0.01 : 0), n + " values, correlation " + r + ": held " + held);
      }
    }
  }

  /** Slow motion under quick noise: the correlation of neighbours tells only half of it. */
  @Test
  void aSlowPartUnderNoiseIsNotOverlooked() {
    double held = coverage(150, 0.8, 1);
    assertTrue(held > 0.92, "held " + held);
  }

  private static double coverage(int n, double r, double noise) {
    int held = 0;
    SplittableRandom random = new SplittableRandom(Math.round(1000 * r) + n);
    for (int t = 0; t < TRIALS; t++) {
      Interval i = SeriesMean.of(series(n, r, noise, random), 0.95);
      held += i.low() <= 5 && 5 <= i.high() ? 1 : 0;
    }
    return held / (double) TRIALS;
  }

  /** First-order autoregression about 5. */
  private static double[] series(int n, double r, double noise, SplittableRandom random) {
    double[] out = new double[n];
    double x = random.nextGaussian();
    for (int i = 0; i < n; i++) {
      out[i] = 5 + x + noise * random.nextGaussian();
      x = r * x + Math.sqrt(1 - r * r) * random.nextGaussian();
    }
    return out;
  }

  @Test
  void tooFewValuesGetNoInterval() {
    Interval i = SeriesMean.of(new double[] {1, 2, 3}, 0.95);
    assertEquals(2, i.value(), 1e-12);
    assertTrue(Double.isNaN(i.low()) && Double.isNaN(i.high()));
    assertEquals("no interval: 3 values in a row are too few, 30 are needed", i.method());
    assertTrue(Double.isNaN(SeriesMean.of(new double[0], 0.95).value()));
  }

  @Test
  void whatWasNotMeasuredIsLeftOut() {
    double[] v = series(80, 0.5, 0, new SplittableRandom(3));
    double[] gaps = Arrays.copyOf(v, 82);
    gaps[80] = Double.NaN;
    gaps[81] = Double.POSITIVE_INFINITY;
    assertEquals(SeriesMean.of(v, 0.95), SeriesMean.of(gaps, 0.95));
  }

  @Test
  void aConstantIsCertain() {
    double[] v = new double[50];
    Arrays.fill(v, 0.25);
    Interval i = SeriesMean.of(v, 0.95);
    assertEquals(0.25, i.low(), 1e-12);
    assertEquals(0.25, i.high(), 1e-12);
    assertTrue(i.method().startsWith("95 % Student"), i.method());
  }
}

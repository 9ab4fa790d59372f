// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
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

  /** Errors have a long tail: many small ones, a few large. A symmetric interval would miss it, in 11 of 100 at the worst. */
  @Test
  void skewedSeriesKeepTheirLevelToo() {
    for (int n : new int[] {150, 300}) {
      for (double r : new double[] {0, 0.4, 0.8}) {
        for (int sign : new int[] {1, -1}) {
          double held = coverage(n, r, 0, 0.95, sign * Math.exp(0.5), z -> sign * Math.exp(z - 5));
          assertTrue(held > 0.93 && held < 0.98, n + " values, correlation " + r + ", sign " + sign + ": held " + held);
        }
      }
    }
    assertTrue(coverage(60, 0.8, 0, 0.95, Math.exp(0.5), z -> Math.exp(z - 5)) > 0.90);
    double all = coverage(150, 0.4, 0, 1 - 0.05 / 6, Math.exp(0.5), z -> Math.exp(z - 5));
    assertTrue(all > 0.98, "the level of six comparisons: held " + all);
  }

  @Test
  void theEndOnTheSideOfTheTailMovesOutAndTheOtherStays() {
    double[] v = new SplittableRandom(4).doubles(200).map(x -> -Math.log(1 - x)).toArray();
    Interval i = SeriesMean.of(v, 0.95);
    assertTrue(i.high() - i.value() > 1.05 * (i.value() - i.low()), i.toString());
    Interval mirrored = SeriesMean.of(Arrays.stream(v).map(x -> -x).toArray(), 0.95);
    assertEquals(i.high(), -mirrored.low(), 1e-12);
    assertEquals(2, Skewness.quantile(2, 0), 0);
    double a = 0.3;
    double x = Skewness.quantile(2, a);
    assertEquals(2, x + a * x * x / 3 + a * a * x * x * x / 27 + a / 6, 1e-9, "Hall's cubic takes it back");
  }

  private static double coverage(int n, double r, double noise) {
    return coverage(n, r, noise, 0.95, 5, z -> z);
  }

  private static double coverage(int n, double r, double noise, double level, double truth, DoubleUnaryOperator of) {
    int held = 0;
    SplittableRandom random = new SplittableRandom(Math.round(1000 * r) + n);
    for (int t = 0; t < TRIALS; t++) {
      Interval i = SeriesMean.of(Arrays.stream(series(n, r, noise, random)).map(of).toArray(), level);
      held += i.low() <= truth && truth <= i.high() ? 1 : 0;
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

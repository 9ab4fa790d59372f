// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class RateCurveTest {

  /** Of a loss over log10 of the rate, from 1e-6 to 1. */
  private static RateCurve of(DoubleUnaryOperator loss) {
    RateCurve.Builder b = new RateCurve.Builder(200);
    for (int i = 0; i < 200; i++) {
      double exponent = -6 + 6 * i / 199.0;
      b.add(Math.pow(10, exponent), loss.applyAsDouble(exponent));
    }
    return b.build();
  }

  /** Falls like a logistic curve around 1e-4, which is where it is steepest; the mean follows about nine steps (a quarter of a decade) later. */
  @Test
  void theSteepestFallIsFoundALittleLate() {
    RateCurve c = of(x -> 2 - 1 / (1 + Math.exp(-4 * (x + 4))) + Math.max(0, x + 1));
    double exponent = Math.log10(c.steepest().orElseThrow());
    assertTrue(exponent > -4 && exponent < -3.5, "10^" + exponent);
    double lowest = Math.log10(c.lowest().orElseThrow());
    assertTrue(lowest > -1.6 && lowest < -0.6, "10^" + lowest);
    assertFalse(c.diverged());
  }

  @Test
  void itEndsWhereTheLossIsNoNumberOrFourTimesTheFirst() {
    RateCurve infinite = of(x -> x > -2 ? Double.NaN : 1);
    assertTrue(infinite.diverged());
    assertEquals(-2, Math.log10(infinite.rates()[infinite.rates().length - 1]), 0.05);
    RateCurve far = of(x -> 1 + 10 * Math.max(0, x + 3));
    assertTrue(far.diverged() && far.losses()[far.losses().length - 1] <= 4);
  }

  @Test
  void aLossThatNeverFallsSuggestsNothing() {
    RateCurve c = of(x -> 20 + x);
    assertTrue(c.steepest().isEmpty() && c.lowest().isEmpty());
    assertFalse(c.diverged());
    RateCurve dips = of(x -> x < -5.95 ? 20 + x : 21 + x);
    assertTrue(dips.steepest().isEmpty() && dips.lowest().isEmpty(), "what the first points do says nothing");
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class StudentTTest {

  /** Tabulated values (Abramowitz and Stegun, table 26.10), and R's qt for fractions. */
  @Test
  void quantilesAreThoseOfTheTables() {
    assertEquals(12.706, StudentT.quantile(0.975, 1), 5e-4);
    assertEquals(4.303, StudentT.quantile(0.975, 2), 5e-4);
    assertEquals(3.182, StudentT.quantile(0.975, 3), 5e-4);
    assertEquals(2.228, StudentT.quantile(0.975, 10), 5e-4);
    assertEquals(2.750, StudentT.quantile(0.995, 30), 5e-4);
    assertEquals(-2.015, StudentT.quantile(0.05, 5), 5e-4);
    assertEquals(1.960, StudentT.quantile(0.975, 1e6), 5e-4);
  }

  @Test
  void quantileAndCdfAreInverse() {
    for (double freedom : new double[] {1, 2.5, 7, 40}) {
      for (double p : new double[] {0.01, 0.3, 0.5, 0.9, 0.999}) {
        assertEquals(p, StudentT.cdf(StudentT.quantile(p, freedom), freedom), 1e-9);
      }
    }
  }

  @Test
  void cauchyIsTheCaseOfOneDegree() {
    assertEquals(0.5 + Math.atan(2) / Math.PI, StudentT.cdf(2, 1), 1e-10);
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Against the t of tables. */
class StudentMeanTest {

  @Test
  void threeValues() {
    StudentMean m = StudentMean.of(1, 2, 3);
    double half = 4.302652729911275 / Math.sqrt(3); // t(0.975, 2), deviation 1
    assertEquals(3, m.n());
    assertEquals(2, m.mean(), 1e-12);
    assertEquals(2 - half, m.low(), 1e-8);
    assertEquals(2 + half, m.high(), 1e-8);
  }

  @Test
  void equalValuesHaveNoWidth() {
    assertEquals(0, StudentMean.of(4, 4).half(), 0);
  }

  @Test
  void oneValueHasNoIntervalAndNoneHasNoMean() {
    assertEquals(7, StudentMean.of(7).mean(), 0);
    assertTrue(Double.isNaN(StudentMean.of(7).half()));
    assertTrue(Double.isNaN(StudentMean.of().mean()));
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.lessons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.likeness.events.Series;
import org.likeness.lessons.LessonCheck.Of;

class LessonCheckTest {

  private static LessonCheck check(Of of, double atLeast, double atMost) {
    return new LessonCheck("a", "", "x", "", of, OptionalDouble.of(atLeast), OptionalDouble.of(atMost), "so");
  }

  private static double number(Of of, double... values) {
    return check(of, 0, 1).number(new Series(new long[values.length], new double[values.length], values));
  }

  @Test
  void whichNumberOfACurve() {
    double[] v = {3, 9, 1, 1, 2, 4, 8, 6};
    assertEquals(3, number(Of.FIRST, v));
    assertEquals(6, number(Of.LAST, v));
    assertEquals(1, number(Of.LOWEST, v));
    assertEquals(9, number(Of.HIGHEST, v));
    assertEquals(4.25, number(Of.MEAN, v));
    assertEquals(7, number(Of.END, v));
    assertEquals(5, number(Of.END, 5));
    assertTrue(Double.isNaN(number(Of.LAST)));
  }

  @Test
  void boundsBelongToWhatIsAllowedAndNoNumberIsNever() {
    LessonCheck check = check(Of.LAST, 1, 2);
    assertTrue(check.holds(1) && check.holds(2));
    assertFalse(check.holds(0.999));
    assertFalse(check.holds(2.001));
    assertFalse(check.holds(Double.NaN));
    assertFalse(new LessonCheck("a", "", "x", "", Of.LAST, OptionalDouble.empty(), OptionalDouble.of(1), "so").holds(Double.NaN));
  }
}

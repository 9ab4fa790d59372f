// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.training.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.likeness.api.contract.ScheduleContract;
import org.likeness.api.plugin.Plugin;

/** The contract of schedules and the values of their formulas. */
class SchedulesTest {

  @Nested
  class OfConstant extends ScheduleContract {
    @Override
    protected Plugin<?> plugin() {
      return new ConstantSchedule();
    }

    @Test
    void followsItsFormula() {
      assertEquals(1, factor(parameters(Map.of()), 0, 0), 1e-12);
      assertEquals(1, factor(parameters(Map.of()), 0, 0.3), 1e-12);
      assertEquals(1, factor(parameters(Map.of()), 0, 1), 1e-12);
    }
  }

  @Nested
  class OfLinear extends ScheduleContract {
    @Override
    protected Plugin<?> plugin() {
      return new LinearSchedule();
    }

    @Test
    void followsItsFormula() {
      assertEquals(1, factor(parameters(Map.of()), 0, 0), 1e-12);
      assertEquals(0.75, factor(parameters(Map.of()), 0, 0.25), 1e-12);
      assertEquals(0, factor(parameters(Map.of()), 0, 1), 1e-12);
      assertEquals(1, factor(parameters(Map.of("end", 0.2)), 0, 0), 1e-12);
      assertEquals(0.6, factor(parameters(Map.of("end", 0.2)), 0, 0.5), 1e-12);
      assertEquals(0.2, factor(parameters(Map.of("end", 0.2)), 0, 1), 1e-12);
    }
  }

  @Nested
  class OfCosine extends ScheduleContract {
    @Override
    protected Plugin<?> plugin() {
      return new CosineSchedule();
    }

    @Test
    void followsItsFormula() {
      assertEquals(1, factor(parameters(Map.of()), 0, 0), 1e-12);
      assertEquals(0.75, factor(parameters(Map.of()), 0, 1 / 3.0), 1e-12);
      assertEquals(0.5, factor(parameters(Map.of()), 0, 0.5), 1e-12);
      assertEquals(0, factor(parameters(Map.of()), 0, 1), 1e-12);
      assertEquals(0.6, factor(parameters(Map.of("end", 0.2)), 0, 0.5), 1e-12);
      assertEquals(0.2, factor(parameters(Map.of("end", 0.2)), 0, 1), 1e-12);
    }
  }

  @Nested
  class OfHoldLinear extends ScheduleContract {
    @Override
    protected Plugin<?> plugin() {
      return new HoldLinearSchedule();
    }

    @Test
    void followsItsFormula() {
      assertEquals(1, factor(parameters(Map.of()), 0, 0), 1e-12);
      assertEquals(1, factor(parameters(Map.of()), 0, 0.5), 1e-12);
      assertEquals(0.5, factor(parameters(Map.of()), 0, 0.75), 1e-12);
      assertEquals(0, factor(parameters(Map.of()), 0, 1), 1e-12);
      assertEquals(1, factor(parameters(Map.of("hold", 0.2, "end", 0.5)), 0, 0.2), 1e-12);
      assertEquals(0.75, factor(parameters(Map.of("hold", 0.2, "end", 0.5)), 0, 0.6), 1e-12);
      assertEquals(0.5, factor(parameters(Map.of("hold", 0.2, "end", 0.5)), 0, 1), 1e-12);
    }
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.likeness.api.training.Schedule;

/** Learning-rate schedules. */
public abstract class ScheduleContract extends PluginContract {

  @SuppressWarnings("unchecked")
  protected final double factor(Record parameters, long step, double fraction) {
    return ((Schedule<Record>) plugin()).factor(parameters, step, fraction);
  }

  @Test
  void itsFactorIsANumberThatIsNotNegativeAndAlwaysTheSame() {
    for (int i = 0; i <= 100; i++) {
      double factor = factor(defaults(), i * 50L, i / 100.0);
      assertTrue(factor >= 0 && Double.isFinite(factor), "at " + i + " %: " + factor);
      assertEquals(factor, factor(defaults(), i * 50L, i / 100.0));
    }
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.likeness.api.metric.Measurement;
import org.likeness.api.metric.Metric;
import org.likeness.api.metric.MetricInput;
import org.likeness.api.task.Progress;

/** Metrics. */
public abstract class MetricContract extends PluginContract {

  /** At least three pictures with all that the metric needs. */
  protected abstract MetricInput input();

  @SuppressWarnings("unchecked")
  private Metric<Record> metric() {
    return (Metric<Record>) plugin();
  }

  @Test
  void measuresTheSameEachTimeAndSaysHow() {
    Measurement one = metric().measure(defaults(), input(), context(), Progress.NONE);
    Measurement two = metric().measure(defaults(), input(), context(), Progress.NONE);
    assertEquals(one.value(), two.value());
    assertTrue(Double.isFinite(one.value()), "value " + one.value());
    assertTrue(one.perItem().length == 0 || one.perItem().length == input().size(), "one value per picture or none");
    assertFalse(one.recipe().isEmpty(), "what else one must know to get the same number");
  }

  @Test
  void describesItself() {
    assertNotNull(metric().needs());
    assertNotNull(metric().unit());
  }

  @Test
  void stopsWhenCancelled() {
    assertThrows(CancellationException.class, () -> metric().measure(defaults(), input(), context(), new CancelAfter(0)));
  }
}

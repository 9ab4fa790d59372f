// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.likeness.api.features.FeatureSet;
import org.likeness.api.metric.SetMetric;
import org.likeness.api.task.Progress;

/** Set metrics. */
public abstract class SetMetricContract extends PluginContract {

  @SuppressWarnings("unchecked")
  private SetMetric<Record> metric() {
    return (SetMetric<Record>) plugin();
  }

  /** Normal features of five dimensions around a mean. */
  protected static FeatureSet around(double mean, int size, long seed) {
    Random random = new Random(seed);
    List<float[]> rows = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      float[] row = new float[5];
      for (int k = 0; k < row.length; k++) {
        row[k] = (float) (mean + random.nextGaussian());
      }
      rows.add(row);
    }
    return FeatureSet.of(rows);
  }

  /** Features that the metric can measure; the greater the mean, the further from those of 0. */
  protected FeatureSet made(double mean, int size, long seed) {
    return around(mean, size, seed);
  }

  protected final SetMetric.Result measure(FeatureSet set, FeatureSet reference) {
    return metric().measure(defaults(), set, Optional.of(reference), context(), Progress.NONE);
  }

  @Test
  void measuresTheSameEachTimeAndSaysHow() {
    SetMetric.Result one = measure(made(0, 60, 1), made(0.5, 50, 2));
    SetMetric.Result two = measure(made(0, 60, 1), made(0.5, 50, 2));
    assertEquals(one.value(), two.value());
    assertTrue(Double.isFinite(one.value()), "value " + one.value());
    assertFalse(one.recipe().isEmpty(), "what else one must know to get the same number");
    assertFalse(one.interval().isBlank(), "how the interval is made, or why there is none");
    assertTrue(Double.isNaN(one.low()) == one.interval().startsWith("no interval"), one.interval());
    assertTrue(Double.isNaN(one.low()) || one.low() <= one.value() && one.value() <= one.high(), one.toString());
  }

  @Test
  void setsFurtherApartScoreWorse() {
    double near = measure(made(0, 200, 1), made(0, 200, 2)).value();
    double far = measure(made(0, 200, 1), made(1, 200, 2)).value();
    double further = measure(made(0, 200, 1), made(3, 200, 2)).value();
    double sign = metric().higherIsBetter() ? -1 : 1;
    assertTrue(!metric().needsReference() || sign * far > sign * near && sign * further > sign * far, near + ", " + far + ", " + further);
  }

  @Test
  void describesItselfAndTakesTheFewestPictures() {
    assertNotNull(metric().unit());
    assertNotNull(metric().features(defaults()));
    int fewest = metric().fewest(defaults());
    assertTrue(fewest >= 1 && Double.isFinite(measure(made(0, fewest, 1), made(1, fewest, 2)).value()), "of " + fewest);
  }

  @Test
  void stopsWhenCancelled() {
    assertThrows(CancellationException.class,
        () -> metric().measure(defaults(), made(0, 60, 1), Optional.of(made(0, 60, 2)), context(), new CancelAfter(0)));
  }
}

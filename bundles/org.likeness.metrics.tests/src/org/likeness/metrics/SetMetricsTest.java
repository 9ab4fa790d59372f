// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.likeness.api.contract.ContractContext;
import org.likeness.api.contract.SetMetricContract;
import org.likeness.api.features.FeatureSet;
import org.likeness.api.metric.SetMetric;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.task.Progress;

/** KID and FID against NumPy and SciPy on features that a formula gives, and what their intervals promise. */
class SetMetricsTest {

  @Nested
  class OfKid extends SetMetricContract {
    @Override
    protected Plugin<?> plugin() {
      return new KidMetric();
    }

    /** 95 % by Student's t; of 200, a true 95 % is below 181 three times in a thousand. */
    @Test
    void theIntervalHoldsZeroForSetsOfOneKind() {
      int holds = 0;
      double sum = 0;
      for (int i = 0; i < 200; i++) {
        SetMetric.Result r = measure(around(0, 100, 2L * i + 1), around(0, 100, 2L * i + 2));
        holds += r.low() <= 0 && r.high() >= 0 ? 1 : 0;
        sum += r.value();
      }
      assertTrue(holds >= 181, holds + " of 200");
      assertEquals(0, sum / 200, 0.02, "unbiased");
    }

    @Test
    void subsetsOfALargeSetAgreeWithTheWhole() {
      FeatureSet a = around(0, 300, 1);
      FeatureSet b = around(0.7, 300, 2);
      SetMetric.Result whole = kid(a, b, 1000, 100);
      SetMetric.Result some = kid(a, b, 60, 100);
      assertEquals(whole.value(), some.value(), 0.05 * whole.value());
      assertTrue(some.recipe().toString().contains("100 of 60 and 60 pictures"), some.recipe().toString());
      assertTrue(whole.low() > 0, "surely apart: " + whole);
    }
  }

  @Nested
  class OfFid extends SetMetricContract {
    @Override
    protected Plugin<?> plugin() {
      return new FidMetric();
    }
  }

  private static SetMetric.Result kid(FeatureSet a, FeatureSet b, int subset, int subsets) {
    return new KidMetric().measure(new KidMetric.Parameters(Choice.of("random"), subset, subsets), a, Optional.of(b), new ContractContext(3), Progress.NONE);
  }

  private static double fid(FeatureSet a, FeatureSet b) {
    return new FidMetric().measure(FidMetric.Parameters.DEFAULTS, a, Optional.of(b), new ContractContext(3), Progress.NONE).value();
  }

  /** sin(1 + 0.7 i s + 1.3 k + 0.11 i k) + 0.2 s, as in the script that gave the expected numbers. */
  private static FeatureSet waves(int size, int width, double s) {
    List<float[]> rows = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      float[] row = new float[width];
      for (int k = 0; k < width; k++) {
        row[k] = (float) (Math.sin(1 + 0.7 * i * s + 1.3 * k + 0.11 * i * k) + 0.2 * s);
      }
      rows.add(row);
    }
    return FeatureSet.of(rows);
  }

  @Test
  void goldenValues() {
    assertEquals(-0.061206232444530606, kid(waves(40, 6, 1), waves(50, 6, 1.3), 1000, 100).value(), 1e-7);
    assertEquals(-0.3468128053843391, kid(waves(12, 20, 1), waves(15, 20, 1.3), 1000, 100).value(), 1e-7);
    assertEquals(0.2692233859465176, fid(waves(40, 6, 1), waves(50, 6, 1.3)), 1e-6, "more pictures than features");
    assertEquals(1.5187802561605892, fid(waves(12, 20, 1), waves(15, 20, 1.3)), 1e-6, "fewer");
  }

  @Test
  void frechetDistanceOfKnownMoments() {
    // four points with the variances s² 4/3 and no covariance: (s1 - s2)² 4/3 per dimension, and the means' distance
    assertEquals(2 * (3 - 1) * (3 - 1) * 4 / 3.0 + 25, fid(cross(3, 5), cross(1, 0)), 1e-9);
    assertEquals(0, fid(waves(30, 4, 1), waves(30, 4, 1)), 1e-9, "itself");
    assertEquals(0, fid(waves(4, 9, 1), waves(4, 9, 1)), 1e-6, "itself, without full rank");
    List<float[]> dead = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      dead.add(new float[] {i % 2 == 0 ? 1 : -1, 0, i % 4 < 2 ? 1 : -1});
    }
    assertEquals(0, fid(FeatureSet.of(dead), FeatureSet.of(dead)), 1e-9, "a feature that is always 0");
  }

  /** (x ± s, ± s). */
  private static FeatureSet cross(float s, float x) {
    return FeatureSet.of(List.of(new float[] {x + s, s}, new float[] {x + s, -s}, new float[] {x - s, s}, new float[] {x - s, -s}));
  }
}

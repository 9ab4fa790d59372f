// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Weights are shares: their scale does not matter, to the last digits of a double. */
class WeightsTest {
  private static final int W = 177;
  private static final int H = 163;

  private static double[] random(long seed, double scale) {
    return new SplittableRandom(seed).doubles(W * H).map(v -> scale * v).toArray();
  }

  @Test
  void theirScaleDoesNotMatter() {
    double[] a = random(1, 255);
    double[] b = random(2, 255);
    double[] w = random(3, 1);
    double[] tenth = Arrays.stream(w).map(v -> v / 10).toArray();
    assertEquals(StructuralSimilarity.multiScale(a, b, W, H, w), StructuralSimilarity.multiScale(a, b, W, H, tenth), 1e-12);
    assertEquals(StructuralSimilarity.of(a, b, W, H, w).ssim(), StructuralSimilarity.of(a, b, W, H, tenth).ssim(), 1e-12);
    assertEquals(MeanSquaredError.of(new double[][] {a}, new double[][] {b}, w),
        MeanSquaredError.of(new double[][] {a}, new double[][] {b}, tenth), 1e-9);
  }

  @Test
  void aPixelCountsByItsWeight() {
    double[][] a = {{10, 20, 30}};
    double[][] b = {{11, 24, 30}};
    assertEquals((1 * 0.5 + 16 * 0.25) / 0.75, MeanSquaredError.of(a, b, new double[] {0.5, 0.25, 0}), 1e-12);
  }
}

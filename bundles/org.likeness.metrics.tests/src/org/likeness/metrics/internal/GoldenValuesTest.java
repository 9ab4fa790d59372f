// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Against values computed in float64 by numpy from the formulas. */
class GoldenValuesTest {
  private static final double[] A = Channels.ALL.planes(GoldenImages.grey(176, 176, 11))[0];
  private static final double[] B = Channels.ALL.planes(GoldenImages.grey(176, 176, 12))[0];

  @Test
  void meanSquaredErrorAndPsnr() {
    double mse = MeanSquaredError.of(new double[][] {A}, new double[][] {B});
    assertEquals(264.931592200413, mse, 1e-12 * 265);
    assertEquals(23.8994661132784, MeanSquaredError.psnr(mse), 1e-12 * 24);
  }

  @Test
  void ssim() {
    StructuralSimilarity.Means m = StructuralSimilarity.of(A, B, 176, 176);
    assertEquals(.425689008675955, m.ssim(), 1e-12);
    assertEquals(.425882839132873, m.contrastStructure(), 1e-12);
  }

  @Test
  void multiScale() {
    assertEquals(.926036369347698, StructuralSimilarity.multiScale(A, B, 176, 176), 1e-12);
  }

  @Test
  void multiScaleOfOddSides() {
    double[] a = Channels.ALL.planes(GoldenImages.grey(177, 181, 11))[0];
    double[] b = Channels.ALL.planes(GoldenImages.grey(177, 181, 12))[0];
    assertEquals(.926524898114637, StructuralSimilarity.multiScale(a, b, 181, 177), 1e-12);
  }

  @Test
  void identicalPlanesGiveOne() {
    assertEquals(1, StructuralSimilarity.of(A, A, 176, 176).ssim(), 1e-12);
    assertEquals(1, StructuralSimilarity.multiScale(A, A, 176, 176), 1e-12);
  }

  @Test
  void halvingPutsTheZeroFirst() {
    // 3 x 1: windows (0, p0) over (0, 0) and (p1, p2) over (0, 0), each divided by 4
    double[] out = StructuralSimilarity.halved(new double[] {4, 8, 12}, 3, 1);
    assertEquals(2, out.length);
    assertEquals(1, out[0], 0);
    assertEquals(5, out[1], 0);
  }
}

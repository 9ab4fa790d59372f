// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;
import org.likeness.api.geometry.Affine;

class WarpsTest {

  /** Two pictures of 3 x 2, a map each. */
  private static double[] warp(Warps.Border border, Affine first, Affine second) {
    try (NDManager m = Scope.open(1)) {
      NDArray x = m.create(new double[] {1, 2, 3, 4, 5, 6, 10, 20, 30, 40, 50, 60}, new Shape(2, 1, 2, 3));
      return Warps.apply(x, new Affine[] {first, second}, border).toDoubleArray();
    }
  }

  private static Affine shift(double x, double y) {
    return new Affine(1, 0, x, 0, 1, y);
  }

  @Test
  void takesEachPictureByItsOwnMap() {
    assertArrayEquals(new double[] {2, 3, 0, 5, 6, 0, 0, 0, 0, 10, 20, 30}, warp(Warps.Border.ZERO, shift(1, 0), shift(0, -1)), 0);
    assertArrayEquals(new double[] {2, 3, 2, 5, 6, 5, 40, 50, 60, 10, 20, 30}, warp(Warps.Border.REFLECT, shift(1, 0), shift(0, -1)), 0);
  }

  @Test
  void interpolatesBetweenPixels() {
    assertArrayEquals(new double[] {1.25, 2.25, 2.25, 4.25, 5.25, 4.5, 5, 10, 15, 25, 35, 45},
        warp(Warps.Border.ZERO, shift(0.25, 0), shift(0, -0.5)), 1e-6);
  }

  @Test
  void turnsAboutTheMiddle() {
    Affine mirrored = new Affine(-1, 0, 0, 0, 1, 0);
    Affine half = new Affine(-1, 0, 0, 0, -1, 0);
    assertArrayEquals(new double[] {3, 2, 1, 6, 5, 4, 60, 50, 40, 30, 20, 10}, warp(Warps.Border.ZERO, mirrored, half), 0);
    assertArrayEquals(new double[] {1, 2, 3, 4, 5, 6, 10, 20, 30, 40, 50, 60}, warp(Warps.Border.ZERO, Affine.IDENTITY, Affine.IDENTITY), 0);
  }
}

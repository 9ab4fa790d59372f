// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.likeness.api.geometry.Affine;

class AdaTest {

  private static final double ONE_BATCH = 4 / 500_000.0;

  private static double next(double strength, float... logits) {
    try (NDManager m = Scope.open(1)) {
      return new Ada().next(Ada.Parameters.DEFAULTS, strength, Scope.of(m, logits));
    }
  }

  @Test
  void pFollowsTheSignsOfRealLogits() {
    assertEquals(0.5 + ONE_BATCH, next(0.5, 3, 0.1f, 2, 1), 1e-12, "mean sign 1 is above 0.6");
    assertEquals(0.5 - ONE_BATCH, next(0.5, 3, 0.1f, 9, -0.01f), 1e-12, "mean sign 0.5 is below");
    assertEquals(0, next(0, -1, -1, -1, -1));
    assertEquals(1, next(1, 1, 1, 1, 1));
  }

  /** Within five deviations of what 20,000 draws give. */
  @Test
  void eachTransformationIsDoneWithItsProbability() {
    AdaTransforms t = new AdaTransforms(0.2, new SplittableRandom(3));
    int n = 20_000;
    int moved = 0;
    int coloured = 0;
    int turned = 0;
    for (int i = 0; i < n; i++) {
      // Of three: a mirror that half of the time does nothing, a turn that a quarter of the time does not, a shift.
      moved += t.whole(64, 64).equals(Affine.IDENTITY) ? 0 : 1;
      coloured += t.colour().equals(ColourMatrix.IDENTITY) ? 0 : 1;
      Affine g = t.geometry(64, 64);
      turned += Math.abs(g.b()) > 1e-9 || Math.abs(g.c()) > 1e-9 ? 1 : 0;
    }
    assertEquals(1 - 0.9 * 0.85 * 0.8, moved / (double) n, 0.018);
    assertEquals(1 - 0.8 * 0.8 * 0.9 * 0.8 * 0.8, coloured / (double) n, 0.018);
    assertEquals(0.2, turned / (double) n, 0.015, "two chances together");
  }

  private static double[] coloured(ColourMatrix c, double r, double g, double b) {
    try (NDManager m = Scope.open(1)) {
      return ColourMatrix.apply(m.create(new double[] {r, g, b}, new Shape(1, 3, 1, 1)), new ColourMatrix[] {c}).toDoubleArray();
    }
  }

  @Test
  void coloursTurnAboutTheGreyAxis() {
    assertArrayEquals(new double[] {.3, .1, .2}, coloured(ColourMatrix.hue(2 * Math.PI / 3), .1, .2, .3), 1e-12);
    assertArrayEquals(new double[] {.2, .2, .2}, coloured(ColourMatrix.grey(1, 0), .1, .2, .3), 1e-12);
    assertArrayEquals(new double[] {-.3, -.2, -.1}, coloured(ColourMatrix.grey(-1, 1), .1, .2, .3), 1e-12, "light and dark exchanged, hue kept");
    assertArrayEquals(new double[] {.7, .9, 1.1}, coloured(ColourMatrix.diagonal(1, .25).then(ColourMatrix.diagonal(2, 0)), .1, .2, .3), 1e-12);
  }

  @Test
  void aGreyPictureTakesTheMeanOfTheRows() {
    try (NDManager m = Scope.open(1)) {
      NDArray x = m.create(new double[] {.1, .4}, new Shape(1, 1, 1, 2));
      ColourMatrix c = ColourMatrix.hue(1).then(ColourMatrix.grey(-1, 1)).then(ColourMatrix.diagonal(1, .5));
      assertArrayEquals(new double[] {.4, .1}, ColourMatrix.apply(x, new ColourMatrix[] {c}).toDoubleArray(), 1e-12);
    }
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DiffAugmentTest {

  /** Golden values: DiffAugment_pytorch.py's rand_brightness, rand_saturation and rand_contrast, draws given, PyTorch 2.13.0, float64. */
  @Test
  void coloursAreThoseOfTheAuthorsCode() {
    try (NDManager m = Scope.open(1)) {
      double[] values = new double[24];
      Arrays.setAll(values, i -> i / 12.0 - 1);
      NDArray x = m.create(values, new Shape(2, 3, 2, 2));
      NDArray y = DiffAugment.colour(x, new double[] {.3, -.2}, new double[] {.5, 1.7}, new double[] {1.4, .6});
      assertArrayEquals(new double[] {-0.65, -0.5333333333333332, -0.4166666666666667, -0.3, -0.4166666666666667, -0.3, -0.18333333333333335,
          -0.06666666666666668, -0.1833333333333334, -0.06666666666666665, 0.05, 0.1666666666666666, -0.15666666666666673, -0.10666666666666674,
          -0.05666666666666664, -0.006666666666666654, 0.18333333333333324, 0.23333333333333336, 0.2833333333333333, 0.33333333333333326,
          0.5233333333333334, 0.5733333333333334, 0.6233333333333333, 0.6733333333333333}, y.toDoubleArray(), 1e-12);
    }
  }

  /** 256 white pictures of 16 px: the square of 8 px has its middle anywhere, so that 16 to 64 pixels are cut out. */
  @Test
  void cutsOutASquareOfHalfTheSide() {
    try (NDManager m = Scope.open(1)) {
      NDArray y = new DiffAugment().apply(new DiffAugment.Parameters(false, false, true), m.ones(new Shape(256, 1, 16, 16)), 1);
      Set<Integer> areas = new HashSet<>();
      for (int i = 0; i < 256; i++) {
        int gone = 256 - (int) y.get(i).sum().getFloat();
        areas.add(gone);
        assertTrue(gone >= 16 && gone <= 64, "cut out: " + gone);
      }
      assertTrue(areas.contains(64) && areas.size() > 10, "areas " + areas);
    }
  }

  @Test
  void movesByUpToAnEighth() {
    try (NDManager m = Scope.open(1)) {
      float[] values = new float[256 * 16 * 16];
      for (int i = 8 * 16 + 8; i < values.length; i += 16 * 16) {
        values[i] = 1;
      }
      NDArray x = m.create(values, new Shape(256, 1, 16, 16));
      NDArray y = new DiffAugment().apply(new DiffAugment.Parameters(false, true, false), x, 1);
      Set<Long> places = new HashSet<>();
      for (int i = 0; i < 256; i++) {
        assertEquals(1, y.get(i).sum().getFloat());
        long place = y.get(i).flatten().argMax().getLong();
        assertTrue(Math.abs(place / 16 - 8) <= 2 && Math.abs(place % 16 - 8) <= 2, "place " + place);
        places.add(place);
      }
      assertEquals(25, places.size(), "all places within 2 pixels");
    }
  }

  @Test
  void drawsAnewEachTime() {
    try (NDManager m = Scope.open(1)) {
      NDArray x = m.ones(new Shape(2, 3, 8, 8));
      float[] real = new DiffAugment().apply(DiffAugment.Parameters.DEFAULTS, x, 1).toFloatArray();
      assertFalse(Arrays.equals(real, new DiffAugment().apply(DiffAugment.Parameters.DEFAULTS, x, 1).toFloatArray()));
    }
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.likeness.api.geometry.Affine;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.geometry.Landmarks.Scheme;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.media.geometry.Border;
import org.likeness.media.geometry.Centring;
import org.likeness.media.geometry.GridWarp;
import org.likeness.media.geometry.Masks;
import org.likeness.media.geometry.MeanFace;
import org.likeness.media.geometry.Warp;
import org.likeness.media.image.Sampling;
import org.likeness.media.image.Scale;

class WarpTest {

  @Test
  void wholePixelShiftsAreExact() {
    Image in = Pictures.scene(20, 16, 1);
    Image out = Warp.affine(in, new Affine(1, 0, 3, 0, 1, -2), 20, 16);
    assertArrayEquals(Scale.crop(in, -3, 2, 20, 16).data(), out.data());
  }

  @Test
  void bordersAreWhatTheyAreCalled() {
    Image in = new Image(3, 1, 1, new byte[] {10, 20, 30});
    Affine right = new Affine(1, 0, 2, 0, 1, 0);
    assertArrayEquals(new byte[] {10, 10, 10, 20, 30}, Warp.affine(in, right, 5, 1, Sampling.NEAREST, Border.REPLICATE).data());
    assertArrayEquals(new byte[] {0, 0, 10, 20, 30}, Warp.affine(in, right, 5, 1, Sampling.NEAREST, Border.BLACK).data());
    assertArrayEquals(new byte[] {30, 20, 10, 20, 30}, Warp.affine(in, right, 5, 1, Sampling.NEAREST, Border.REFLECT).data());
  }

  @Test
  void areaSamplingDoesNotAlias() {
    Image stripes = new Image(128, 128, 1, new byte[128 * 128]);
    for (int i = 0; i < stripes.data().length; i++) {
      stripes.data()[i] = (byte) (i % 128 / 2 % 2 == 0 ? 0 : 200);
    }
    Affine quarter = new Affine(0.25, 0, -0.375, 0, 0.25, -0.375);
    Image area = Warp.affine(stripes, quarter, 32, 32, Sampling.AREA, Border.REPLICATE);
    Image linear = Warp.affine(stripes, new Affine(0.25, 0, 0, 0, 0.25, 0), 32, 32, Sampling.LINEAR, Border.REPLICATE);
    assertEquals(100, area.get(16, 16, 0), 1);
    assertTrue(Math.abs(linear.get(16, 16, 0) - 100) > 50);
    assertEquals(Scale.to(stripes, 32, 32).get(7, 9, 0), area.get(7, 9, 0), 1);
  }

  @Test
  void planesWarpLikeImages() {
    Plane ramp = Plane.zeros(10, 10);
    for (int i = 0; i < 100; i++) {
      ramp.data()[i] = i % 10;
    }
    Plane half = Warp.affine(ramp, new Affine(1, 0, 0.5, 0, 1, 0), 10, 10, Sampling.LINEAR, Border.REPLICATE);
    assertEquals(3.5, half.get(4, 5), 1e-5);
  }

  /** The maps of the 2017 augmentation: nodes 48..208 enlarged 5 to 80 with half-pixel centres, 8 cut off on each side. */
  @Test
  void gridWarpSamplesWhereTheOriginalDoes() {
    Plane x = Plane.zeros(256, 256);
    for (int i = 0; i < x.data().length; i++) {
      x.data()[i] = i % 256;
    }
    Plane out = GridWarp.regular(5, 48, 208).warp(x, 64);
    for (int i = 0; i < 64; i++) {
      assertEquals(48 + 40 * ((i + 8.5) * 5 / 80 - 0.5), out.get(i, 30), 0.05);
    }
  }

  @Test
  void targetOfTheGridWarpIsRealignedToTheNodes() {
    GridWarp regular = GridWarp.regular(5, 48, 208);
    assertArrayEquals(new double[] {0.4, 0, -19.7, 0, 0.4, -19.7}, regular.realignment(64).toArray(), 1e-9);
    GridWarp noisy = regular.jittered(new Random(4), 5);
    assertEquals(noisy.x()[7], regular.jittered(new Random(4), 5).x()[7]);
    assertTrue(Math.abs(noisy.realignment(64).tx() + 19.7) > 1e-3);
    Image crop = Pictures.scene(256, 256, 9);
    double gain = 0;
    for (int seed = 0; seed < 20; seed++) {
      GridWarp grid = regular.jittered(new Random(seed), 5);
      Image input = grid.warp(crop, 64);
      gain += Pictures.psnr(input, Warp.affine(crop, grid.realignment(64), 64, 64))
          - Pictures.psnr(input, Warp.affine(crop, regular.realignment(64), 64, 64));
    }
    assertTrue(gain / 20 > 0.1, "the realigned targets lie closer to their inputs, in dB: " + gain / 20);
  }

  @Test
  void masksHaveTheAreaOfTheirShape() {
    assertEquals(30 * 20, sum(Masks.polygon(new double[] {9.5, 9.5, 39.5, 9.5, 39.5, 29.5, 9.5, 29.5}, 64, 48)), 1e-3);
    assertEquals(Math.PI * 144, sum(Masks.disc(32, 24, 12, 64, 48)), 3);
    double[] star = {0, 0, 10, 0, 5, 5, 10, 10, 0, 10};
    assertArrayEquals(new double[] {0, 0, 10, 0, 10, 10, 0, 10}, Masks.hull(star), 1e-12);
  }

  @Test
  void softHullEndsInsideTheHull() {
    Landmarks face = MeanFace.landmarks(Scheme.IBUG_68, Centring.FACE, 128, 1);
    Plane hard = Masks.hull(face, 128, 128);
    Plane soft = Masks.softHull(face, 128, 128, 3);
    assertEquals(1, soft.get(64, 64), 1e-3);
    for (int i = 0; i < hard.data().length; i++) {
      if (hard.data()[i] == 0) {
        assertTrue(soft.data()[i] < 0.06);
      }
    }
    assertTrue(sum(soft) < sum(hard));
    assertEquals(sum(hard), sum(Masks.feather(hard, 2)), 0.01 * sum(hard));
  }

  private static double sum(Plane p) {
    double s = 0;
    for (float v : p.data()) {
      s += v;
    }
    return s;
  }
}

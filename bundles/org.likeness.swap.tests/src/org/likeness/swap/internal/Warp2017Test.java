// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.swap.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.likeness.api.geometry.Affine;
import org.likeness.api.geometry.Point;
import org.likeness.api.image.Image;
import org.likeness.api.swap.Augmenter.Pair;

class Warp2017Test {

  private static final Warp2017 WARP = new Warp2017();
  private static final Warp2017.Parameters STILL = new Warp2017.Parameters(0, 0, 0, 0, 0.625, 0, 1);

  @Test
  void sameSeedSamePair() {
    Image face = TestPictures.waves(256, 1);
    Pair first = WARP.augment(Warp2017.Parameters.DEFAULTS, face, Optional.empty(), 64, new SplittableRandom(5));
    Pair again = WARP.augment(Warp2017.Parameters.DEFAULTS, face, Optional.empty(), 64, new SplittableRandom(5));
    Pair other = WARP.augment(Warp2017.Parameters.DEFAULTS, face, Optional.empty(), 64, new SplittableRandom(6));
    assertArrayEquals(first.input().data(), again.input().data());
    assertArrayEquals(first.target().data(), again.target().data());
    assertFalse(Arrays.equals(first.input().data(), other.input().data()));
  }

  @Test
  void withoutChanceInputAndTargetAreTheCentral160Pixels() {
    Pair pair = WARP.augment(STILL, TestPictures.coordinates(256), Optional.empty(), 64, new SplittableRandom(1));
    for (int i : new int[] {0, 20, 63}) {
      double there = 47.5 + 2.5 * (i + 0.5); // the 160 pixels from the left edge of pixel 48 on
      assertEquals(there, pair.target().get(i, 10, 0), 0.6);
      assertEquals(there, pair.input().get(i, 10, 0), 0.6);
      assertEquals(there, pair.target().get(10, i, 1), 0.6);
      assertEquals(there, pair.input().get(10, i, 1), 0.6);
    }
  }

  @Test
  void viewIsWhatTheTargetShowsWithoutChance() {
    Affine view = WARP.view(STILL, 256, 64);
    Point corner = view.apply(47.5, 47.5);
    assertEquals(-0.5, corner.x(), 1e-9);
    assertEquals(-0.5, corner.y(), 1e-9);
    Point middle = view.apply(127.5, 127.5);
    assertEquals(31.5, middle.x(), 1e-9);
    assertEquals(0.4, view.scale(), 1e-9);
  }

  @Test
  void targetIsASimilarityOfTheCropThoughTheInputIsWarped() {
    Warp2017.Parameters warpOnly = new Warp2017.Parameters(0, 0, 0, 0, 0.625, 5, 1);
    Pair pair = WARP.augment(warpOnly, TestPictures.coordinates(256), Optional.empty(), 64, new SplittableRandom(9));
    assertTrue(curvature(pair.target()) < 1.6, "the target must be straight: " + curvature(pair.target()));
    assertTrue(curvature(pair.input()) > 3, "the input must be bent: " + curvature(pair.input()));
  }

  /** The largest distance of a middle point from the middle of its ends, along rows: 0 for an affine picture. */
  private static double curvature(Image coordinates) {
    double worst = 0;
    for (int y = 2; y < 62; y++) {
      for (int c = 0; c < 2; c++) {
        double line = (coordinates.get(2, y, c) + coordinates.get(60, y, c)) / 2.0;
        worst = Math.max(worst, Math.abs(coordinates.get(31, y, c) - line));
      }
    }
    return worst;
  }

  @Test
  void mirrorsAsOftenAsAsked() {
    Warp2017.Parameters always = new Warp2017.Parameters(0, 0, 0, 1, 0.625, 0, 1);
    Affine flipped = Warp2017.transform(always, 256, new SplittableRandom(3));
    assertEquals(255 - 10, flipped.apply(10, 7).x(), 1e-9);
    int flips = 0;
    SplittableRandom random = new SplittableRandom(4);
    for (int i = 0; i < 2000; i++) {
      Affine m = Warp2017.transform(Warp2017.Parameters.DEFAULTS, 256, random);
      flips += m.a() * m.d() - m.b() * m.c() < 0 ? 1 : 0;
      assertTrue(m.scale() >= 0.95 && m.scale() <= 1.05);
    }
    assertEquals(0.4, flips / 2000.0, 0.04);
  }

  @Test
  void moreSamplesKeepTheGeometry() {
    Warp2017.Parameters fine = new Warp2017.Parameters(0, 0, 0, 0, 0.625, 0, 2);
    Pair pair = WARP.augment(fine, TestPictures.coordinates(256), Optional.empty(), 64, new SplittableRandom(1));
    assertEquals(64, pair.input().width());
    assertEquals(47.5 + 2.5 * 30.5, pair.target().get(30, 10, 0), 0.6);
    assertEquals(47.5 + 2.5 * 30.5, pair.input().get(30, 10, 0), 0.6);
  }
}

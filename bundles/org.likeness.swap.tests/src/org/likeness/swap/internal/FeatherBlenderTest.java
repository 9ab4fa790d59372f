// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.swap.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.likeness.api.geometry.Affine;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;

class FeatherBlenderTest {

  private static final FeatherBlender FEATHER = new FeatherBlender();

  @Test
  void outsideTheMaskTheFrameStaysBitForBitAndInsideIsTheFace() {
    Image frame = TestPictures.waves(120, 1);
    Image face = TestPictures.plain(64, 250, 10, 10);
    Plane mask = TestPictures.disc(64, 24);
    Affine map = Affine.similarity(1.1, 0.2, 20, 15);
    Image out = FEATHER.blend(FeatherBlender.Parameters.DEFAULTS, frame, face, mask, map);
    Affine back = map.inverse();
    int changed = 0;
    for (int y = 0; y < 120; y++) {
      for (int x = 0; x < 120; x++) {
        var p = back.apply(x, y);
        double d = Math.hypot(p.x() - 31.5, p.y() - 31.5);
        if (d > 26) {
          for (int c = 0; c < 3; c++) {
            assertEquals(frame.get(x, y, c), out.get(x, y, c), "at " + x + ", " + y);
          }
        } else if (d < 12) {
          assertEquals(250, out.get(x, y, 0), 1);
          assertEquals(10, out.get(x, y, 2), 1);
          changed++;
        }
      }
    }
    assertTrue(changed > 300);
  }

  @Test
  void noSeam() {
    Image frame = TestPictures.plain(100, 40, 40, 40);
    Image face = TestPictures.plain(100, 200, 200, 200);
    Image out = FEATHER.blend(new FeatherBlender.Parameters(0.3, 1), frame, face, TestPictures.disc(100, 40), Affine.IDENTITY);
    int steepest = 0;
    for (int x = 1; x < 100; x++) {
      steepest = Math.max(steepest, Math.abs(out.get(x, 50, 0) - out.get(x - 1, 50, 0)));
    }
    assertEquals(200, out.get(50, 50, 0), 2);
    assertTrue(steepest < 20, "a step of " + steepest + " of 160 shows as a seam");
  }

  @Test
  void maskThatReachesTheCropsBorderStillFades() {
    Image frame = TestPictures.plain(100, 0, 0, 0);
    Plane full = new Plane(50, 50, new float[2500]);
    java.util.Arrays.fill(full.data(), 1);
    Image out = FEATHER.blend(new FeatherBlender.Parameters(0.3, 1), frame, TestPictures.plain(50, 255, 255, 255), full,
        new Affine(1, 0, 25, 0, 1, 25));
    assertTrue(out.get(25, 50, 0) < 40, "at the border: " + out.get(25, 50, 0));
    assertTrue(out.get(50, 50, 0) > 240);
  }

  @Test
  void opacityMixesAndFacesBeyondTheFrameAreCut() {
    Image frame = TestPictures.plain(40, 100, 100, 100);
    Image face = TestPictures.plain(40, 200, 200, 200);
    Image half = FEATHER.blend(new FeatherBlender.Parameters(0, 0.5), frame, face, TestPictures.disc(40, 15), Affine.IDENTITY);
    assertEquals(150, half.get(20, 20, 0), 1);
    Image away = FEATHER.blend(FeatherBlender.Parameters.DEFAULTS, frame, face, TestPictures.disc(40, 15), new Affine(1, 0, 500, 0, 1, 0));
    assertEquals(100, away.get(20, 20, 0));
    Image partly = FEATHER.blend(new FeatherBlender.Parameters(0, 1), frame, face, TestPictures.disc(40, 15), new Affine(1, 0, -20, 0, 1, 0));
    assertEquals(200, partly.get(0, 20, 0), 1);
  }
}

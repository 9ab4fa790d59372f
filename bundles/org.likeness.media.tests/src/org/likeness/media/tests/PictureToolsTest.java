// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.likeness.api.geometry.Box;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.media.image.Draw;
import org.likeness.media.image.MatScope;
import org.likeness.media.image.Mats;
import org.likeness.media.image.OpenCV;
import org.likeness.media.image.Sampling;
import org.likeness.media.image.Scale;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

class PictureToolsTest {

  @Test
  void loadingTwiceIsLoadingOnce() {
    assertSame(OpenCV.load(), OpenCV.load());
  }

  @Test
  void matricesKeepValuesAndChannelOrder() {
    Image in = Pictures.scene(7, 5, 1);
    try (MatScope m = new MatScope()) {
      assertArrayEquals(in.data(), Mats.image(m.add(Mats.of(in))).data());
      Mat bgr = m.add(Mats.bgr(in));
      byte[] first = new byte[3];
      bgr.get(0, 0, first);
      assertEquals(in.get(0, 0, 0), first[2] & 0xff);
      assertArrayEquals(in.data(), Mats.imageFromBgr(bgr).data());
      Plane p = new Plane(2, 2, new float[] {1.5f, -2, 0, 9});
      assertArrayEquals(p.data(), Mats.plane(m.add(Mats.of(p))).data());
      Mat f = m.add(Mats.of(p));
      assertThrows(IllegalArgumentException.class, () -> Mats.image(f));
    }
  }

  @Test
  void scopeFreesItsMatrices() {
    Mat inside;
    try (MatScope m = new MatScope()) {
      inside = m.add(Mat.zeros(10, 10, CvType.CV_8U));
      assertEquals(100, inside.total());
    }
    assertEquals(0, inside.total());
  }

  @Test
  void shrinkingByAreaIsTheMean() {
    Image in = new Image(4, 2, 1, new byte[] {0, 100, 40, 40, (byte) 200, 100, 40, 40});
    assertArrayEquals(new byte[] {100, 40}, Scale.to(in, 2, 1).data());
    assertSame(in, Scale.to(in, 4, 2));
    assertArrayEquals(new byte[] {0, 0, 100, 100, 40, 40, 40, 40}, Scale.to(Scale.crop(in, 0, 0, 4, 1), 8, 1, Sampling.NEAREST).data());
  }

  @Test
  void atMostKeepsTheAspectAndNeverEnlarges() {
    Image in = Image.rgb(300, 100);
    assertEquals(150, Scale.atMost(in, 150).width());
    assertEquals(50, Scale.atMost(in, 150).height());
    assertSame(in, Scale.atMost(in, 400));
  }

  @Test
  void cropBeyondTheEdgeRepeatsIt() {
    Image in = new Image(2, 2, 1, new byte[] {1, 2, 3, 4});
    assertArrayEquals(new byte[] {1, 1, 2, 2, 1, 1, 2, 2, 3, 3, 4, 4, 3, 3, 4, 4}, Scale.crop(in, -1, -1, 4, 4).data());
    assertArrayEquals(new byte[] {2, 2}, Scale.crop(in, 5, -3, 2, 1).data());
    assertArrayEquals(new byte[] {2, 1, 4, 3}, Scale.flipped(in).data());
  }

  @Test
  void gridPlacesTilesRowByRow() {
    Image red = Draw.plain(3, 2, 0xff0000);
    Image grey = new Image(1, 1, 1, new byte[] {9});
    Image sheet = Draw.grid(List.of(red, grey, red), 2, 1, 0x0000ff);
    assertEquals(1 + 3 + 1 + 1 + 1, sheet.width());
    assertEquals(1 + 2 + 1 + 2 + 1, sheet.height());
    assertEquals(255, sheet.get(1, 1, 0));
    assertEquals(9, sheet.get(5, 1, 1));
    assertEquals(255, sheet.get(5, 2, 2));
    assertEquals(255, sheet.get(3, 5, 0));
    assertEquals(0, sheet.get(0, 0, 0));
  }

  @Test
  void labelsAndBoxesAreDrawnBesideTheTile() {
    Image tile = Draw.plain(64, 64, 0x808080);
    Image sheet = Draw.grid(List.of(tile), List.of("step 500 \u00e4"), 1, 0, 0);
    assertEquals(64, sheet.width());
    assertArrayEquals(tile.data(), Scale.crop(sheet, 0, 0, 64, 64).data());
    int lit = 0;
    for (byte b : Scale.crop(sheet, 0, 64, 64, sheet.height() - 64).data()) {
      lit += b != 0 ? 1 : 0;
    }
    assertNotEquals(0, lit);
    Image boxed = Draw.box(tile, new Box(10, 10, 20, 20), 0x00ff00, 1);
    assertEquals(255, boxed.get(10, 15, 1), 20);
    assertEquals(0x80, boxed.get(15, 15, 1));
  }
}

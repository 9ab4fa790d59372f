// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.media.image.Colour;
import org.likeness.media.image.Srgb;

class ColourTest {

  private static Image one(int colour) {
    return new Image(1, 1, 3, new byte[] {(byte) (colour >> 16), (byte) (colour >> 8), (byte) colour});
  }

  private static void check(Plane[] got, double... expected) {
    for (int i = 0; i < 3; i++) {
      assertEquals(expected[i], got[i].get(0, 0), 0.01, "plane " + i);
    }
  }

  /** B. Lindbloom's CIE calculator, sRGB, D65. */
  @Test
  void labOfThePrimaries() {
    check(Colour.toLab(one(0xff0000)), 53.2408, 80.0925, 67.2032);
    check(Colour.toLab(one(0x00ff00)), 87.7347, -86.1827, 83.1793);
    check(Colour.toLab(one(0x0000ff)), 32.2970, 79.1875, -107.8602);
    check(Colour.toLab(one(0xffffff)), 100, 0, 0);
    check(Colour.toLab(one(0x808080)), 53.5850, 0, 0);
    check(Colour.toLab(one(0)), 0, 0, 0);
  }

  @Test
  void yCbCrOfThePrimaries() {
    check(Colour.toYCbCr(one(0xff0000)), 76.245, 84.972, 255.5);
    check(Colour.toYCbCr(one(0x0000ff)), 29.07, 255.5, 107.265);
    check(Colour.toYCbCr(one(0x808080)), 128, 128, 128);
  }

  @Test
  void hsvOfKnownColours() {
    check(Colour.toHsv(one(0xff0000)), 0, 1, 1);
    check(Colour.toHsv(one(0x00ffff)), 180, 1, 1);
    check(Colour.toHsv(one(0xff00ff)), 300, 1, 1);
    check(Colour.toHsv(one(0x80ff80)), 120, 127 / 255.0, 1);
    check(Colour.toHsv(one(0x404040)), 0, 0, 64 / 255.0);
  }

  @Test
  void linearLight() {
    assertEquals(0.2140, Srgb.toLinear(0.5), 1e-4);
    assertEquals(0.7354, Srgb.toEncoded(0.5), 1e-4);
    for (int i = 0; i < 256; i++) {
      assertEquals((byte) i, Srgb.toByte(Srgb.toLinear((byte) i)));
    }
  }

  @Test
  void lumaWeights() {
    assertEquals(0.587 * 255, Colour.luma(one(0x00ff00)).get(0, 0), 1e-3);
    assertEquals(0.7152 * 255, Colour.luma709(one(0x00ff00)).get(0, 0), 1e-3);
    assertEquals(77, Colour.luma(new Image(1, 1, 1, new byte[] {77})).get(0, 0), 1e-3);
  }

  @Test
  void everyFifteenthColourComesBack() {
    int n = 18;
    Image all = Image.rgb(n * n, n);
    int o = 0;
    for (int y = 0; y < n; y++) {
      for (int x = 0; x < n * n; x++) {
        all.data()[o++] = (byte) (y * 15);
        all.data()[o++] = (byte) (x / n * 15);
        all.data()[o++] = (byte) (x % n * 15);
      }
    }
    Image[] back = {Colour.fromLab(Colour.toLab(all)), Colour.fromYCbCr(Colour.toYCbCr(all)), Colour.fromHsv(Colour.toHsv(all)),
      Colour.fromLinear(Colour.toLinear(all))};
    for (int k = 0; k < back.length; k++) {
      int worst = 0;
      for (int i = 0; i < all.data().length; i++) {
        worst = Math.max(worst, Math.abs((all.data()[i] & 0xff) - (back[k].data()[i] & 0xff)));
      }
      assertTrue(worst <= (k == 0 ? 1 : 0), "space " + k + " is off by " + worst);
    }
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.swap.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.likeness.api.image.Image;

class ColourShiftTest {

  @Test
  void colourShiftTakesOneMeanToTheOther() {
    Image dark = plain(40, 50, 60);
    Image light = plain(140, 120, 250);
    ColourShift shift = ColourShift.between(List.of(dark), List.of(light));
    assertArrayEquals(light.data(), shift.apply(dark).data());
    assertEquals(255, shift.apply(light).get(0, 0, 2), "clipped");
  }

  private static Image plain(int r, int g, int b) {
    Image out = Image.rgb(4, 4);
    for (int i = 0; i < 16; i++) {
      out.data()[3 * i] = (byte) r;
      out.data()[3 * i + 1] = (byte) g;
      out.data()[3 * i + 2] = (byte) b;
    }
    return out;
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.swap.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.media.image.Colour;

class ReinhardTransferTest {

  private static final ReinhardTransfer REINHARD = new ReinhardTransfer();
  private final Plane mask = TestPictures.disc(64, 25);

  @Test
  void statisticsOfTheReferenceAreMatchedUnderTheMask() {
    Image source = scaled(TestPictures.waves(64, 1), 0.4, 120);
    Image reference = scaled(TestPictures.waves(64, 2), 0.5, 60);
    Image out = REINHARD.transfer(new ReinhardTransfer.Parameters(1, true, 10), source, reference, mask);
    Plane[] have = Colour.toLab(out);
    Plane[] want = Colour.toLab(reference);
    for (int c = 0; c < 3; c++) {
      assertEquals(ReinhardTransfer.Spread.of(want[c], mask).mean(), ReinhardTransfer.Spread.of(have[c], mask).mean(), 0.3);
      assertEquals(ReinhardTransfer.Spread.of(want[c], mask).deviation(), ReinhardTransfer.Spread.of(have[c], mask).deviation(), 0.3);
    }
  }

  @Test
  void sameColoursStay() {
    Image face = TestPictures.waves(64, 3);
    Image out = REINHARD.transfer(ReinhardTransfer.Parameters.DEFAULTS, face, face, mask);
    for (int i = 0; i < face.data().length; i++) {
      assertEquals(face.data()[i] & 0xff, out.data()[i] & 0xff, 1);
    }
  }

  @Test
  void strengthZeroAndEmptyMaskLeaveTheSource() {
    Image face = TestPictures.waves(64, 3);
    Image out = REINHARD.transfer(new ReinhardTransfer.Parameters(0, true, 2), face, TestPictures.plain(64, 9, 200, 40), mask);
    assertEquals(face.get(30, 30, 1), out.get(30, 30, 1), 1);
    assertSame(face, REINHARD.transfer(ReinhardTransfer.Parameters.DEFAULTS, face, out, Plane.zeros(64, 64)));
    assertArrayEquals(face.data(), new NoColourTransfer().transfer(null, face, out, mask).data());
  }

  @Test
  void sizesMustAgree() {
    assertThrows(IllegalArgumentException.class, () -> REINHARD.transfer(ReinhardTransfer.Parameters.DEFAULTS,
        TestPictures.waves(64, 1), TestPictures.waves(32, 1), mask));
  }

  private static Image scaled(Image in, double gain, double offset) {
    Image out = in.copy();
    for (int i = 0; i < out.data().length; i++) {
      out.data()[i] = (byte) (int) ((in.data()[i] & 0xff) * gain + offset - (i % 3) * 10);
    }
    return out;
  }
}

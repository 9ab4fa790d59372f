// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.likeness.api.geometry.Affine;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.api.swap.Blender;

/** Blenders. */
public abstract class BlenderContract extends PluginContract {
  private static final Affine PLACE = Affine.similarity(0.5, 0.1, 60, 40);

  @SuppressWarnings("unchecked")
  private Image blend(Image frame, Image face, Plane mask) {
    return ((Blender<Record>) plugin()).blend(defaults(), frame, face, mask, PLACE);
  }

  @Test
  void changesNothingWhereTheMaskIsEmpty() {
    Image frame = Pictures.smooth(200, 160, 1);
    assertArrayEquals(frame.data(), blend(frame, Pictures.smooth(128, 128, 2), Plane.zeros(128, 128)).data());
  }

  @Test
  void putsTheFaceInWithoutWritingIntoTheFrame() {
    Image frame = Pictures.flat(200, 160, 30);
    byte[] before = frame.data().clone();
    Image out = blend(frame, Pictures.flat(128, 128, 200), Pictures.constant(128, 128, 1));
    assertTrue(out.sameSize(frame));
    assertEquals(200, out.get(90, 75, 1), 12, "the middle of the face");
    assertEquals(30, out.get(5, 5, 1), "far from the face");
    assertArrayEquals(before, frame.data());
  }
}

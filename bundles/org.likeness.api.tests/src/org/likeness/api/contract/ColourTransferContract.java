// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.api.swap.ColourTransfer;

/** Colour transfers. */
public abstract class ColourTransferContract extends PluginContract {

  @SuppressWarnings("unchecked")
  private Image transfer(Image source, Image reference, Plane mask) {
    return ((ColourTransfer<Record>) plugin()).transfer(defaults(), source, reference, mask);
  }

  @Test
  void leavesAPictureThatHasTheColoursAlready() {
    Image image = Pictures.smooth(48, 40, 2);
    assertTrue(Pictures.difference(image, transfer(image, image, Pictures.constant(48, 40, 1))) < 2);
  }

  @Test
  void keepsTheSizeAndDoesNotWriteIntoItsInput() {
    Image source = Pictures.smooth(48, 40, 2);
    Image reference = Pictures.smooth(48, 40, 3);
    byte[] s = source.data().clone();
    byte[] r = reference.data().clone();
    assertTrue(transfer(source, reference, Pictures.constant(48, 40, 1)).sameSize(source));
    assertTrue(transfer(source, reference, Plane.zeros(48, 40)).sameSize(source), "a mask without any pixel");
    assertArrayEquals(s, source.data());
    assertArrayEquals(r, reference.data());
  }
}

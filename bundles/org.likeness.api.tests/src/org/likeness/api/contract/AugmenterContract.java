// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.likeness.api.image.Image;
import org.likeness.api.swap.Augmenter;

/** Augmenters. */
public abstract class AugmenterContract extends PluginContract {

  @SuppressWarnings("unchecked")
  private Augmenter.Pair pair(Image face, long seed) {
    return ((Augmenter<Record>) plugin()).augment(defaults(), face, 64, new SplittableRandom(seed));
  }

  @Test
  void dependsOnTheRandomGeneratorAloneAndLeavesTheFaceAlone() {
    Image face = Pictures.smooth(256, 256, 4);
    byte[] before = face.data().clone();
    Augmenter.Pair one = pair(face, 1);
    Augmenter.Pair again = pair(face, 1);
    assertArrayEquals(one.input().data(), again.input().data());
    assertArrayEquals(one.target().data(), again.target().data());
    assertFalse(Arrays.equals(one.input().data(), pair(face, 2).input().data()), "another seed, another pair");
    assertArrayEquals(before, face.data(), "the face must not be written into");
  }

  @Test
  void givesBothPicturesInTheSizeAskedFor() {
    Augmenter.Pair pair = pair(Pictures.smooth(256, 256, 4), 3);
    for (Image i : new Image[] {pair.input(), pair.target()}) {
      assertEquals("Image[64x64x3]", i.toString());
    }
  }
}

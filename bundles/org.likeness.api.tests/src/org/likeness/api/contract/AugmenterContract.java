// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.likeness.api.geometry.Affine;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.api.swap.Augmenter;

/** Augmenters. */
public abstract class AugmenterContract extends PluginContract {

  @SuppressWarnings("unchecked")
  private Augmenter.Pair pair(Image face, long seed) {
    return ((Augmenter<Record>) plugin()).augment(defaults(), face, Optional.empty(), 64, new SplittableRandom(seed));
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

  /** Half a pixel is soon lost: a face would come back up and left of where it was. */
  @Test
  @SuppressWarnings("unchecked")
  void seesTheSamePartOfCropsOfEverySize() {
    Augmenter<Record> augmenter = (Augmenter<Record>) plugin();
    for (int small : new int[] {96, 128, 250}) {
      for (int size : new int[] {32, 64, 80}) {
        Affine reduced = new Affine(0.5, 0, -0.25, 0, 0.5, -0.25).then(augmenter.view(defaults(), small, size));
        assertArrayEquals(reduced.toArray(), augmenter.view(defaults(), 2 * small, size).toArray(), 1e-6, small + " to " + size);
      }
    }
  }

  @Test
  void inputAndTargetShowTheSamePlaceOnAverage() {
    double x = 0;
    double y = 0;
    int pairs = 60;
    for (int i = 0; i < pairs; i++) {
      Augmenter.Pair pair = pair(Pictures.smooth(256, 256, i), i);
      double[] d = Displacement.of(pair.input(), pair.target(), 4);
      x += d[0] / pairs;
      y += d[1] / pairs;
    }
    assertEquals(0, x, 0.1, "the target lies to the side of the input");
    assertEquals(0, y, 0.1, "the target lies below or above the input");
  }

  @Test
  void givesBothPicturesInTheSizeAskedFor() {
    Augmenter.Pair pair = pair(Pictures.smooth(256, 256, 4), 3);
    for (Image i : new Image[] {pair.input(), pair.target()}) {
      assertEquals("Image[64x64x3]", i.toString());
    }
  }

  /** A picture whose red is its own mask: the mask must lie on it. */
  @Test
  @SuppressWarnings("unchecked")
  void aMaskMovesWithTheTarget() {
    Image face = Pictures.smooth(256, 256, 5).copy();
    float[] red = new float[256 * 256];
    for (int i = 0; i < red.length; i++) {
      red[i] = (face.data()[3 * i] & 0xff) / 255f;
    }
    for (int seed = 0; seed < 5; seed++) {
      Augmenter.Pair pair = ((Augmenter<Record>) plugin()).augment(defaults(), face, Optional.of(new Plane(256, 256, red)), 64, new SplittableRandom(seed));
      Plane mask = pair.mask().orElseThrow();
      double off = 0;
      for (int i = 0; i < mask.data().length; i++) {
        off += Math.abs(mask.data()[i] - (pair.target().data()[3 * i] & 0xff) / 255.0) / mask.data().length;
      }
      assertTrue(off < 0.02, "off by " + off);
      assertEquals(Optional.empty(), pair(face, seed).mask());
    }
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.api.swap.FaceStage;

/** Face stages. */
public abstract class FaceStageContract extends PluginContract {
  private static final int SIDE = 96;

  @SuppressWarnings("unchecked")
  protected final FaceStage.Worker worker() {
    return ((FaceStage<Record>) plugin()).create(defaults(), context());
  }

  /** A smooth picture. */
  protected Image face() {
    return Pictures.smooth(SIDE, SIDE, 3);
  }

  /** Another smooth picture with noise. */
  protected Image old() {
    Image image = Pictures.smooth(SIDE, SIDE, 4).copy();
    Random random = new Random(1);
    for (int i = 0; i < image.data().length; i++) {
      image.data()[i] = (byte) (int) Math.clamp((image.data()[i] & 0xff) + Math.round(6 * random.nextGaussian()), 0, 255);
    }
    return image;
  }

  @Test
  void keepsTheSizeAndDoesNotWriteIntoItsInputs() {
    Image face = face();
    Image old = old();
    byte[] before = face.data().clone();
    byte[] frame = old.data().clone();
    try (FaceStage.Worker worker = worker()) {
      for (float mask : new float[] {1, 0}) {
        Image after = worker.apply(face, old, Pictures.constant(SIDE, SIDE, mask));
        assertTrue(after.sameSize(face) && after.channels() == 3, "mask " + mask + ": " + after);
      }
    }
    assertArrayEquals(before, face.data());
    assertArrayEquals(frame, old.data());
  }

  @Test
  void doesSomethingAndLeavesTheFaceThatFace() {
    try (FaceStage.Worker worker = worker()) {
      Image after = worker.apply(face(), old(), Pictures.constant(SIDE, SIDE, 1));
      assertFalse(Arrays.equals(face().data(), after.data()), "with its defaults it changes nothing");
      assertTrue(Pictures.difference(face(), after) < 16, "mean difference " + Pictures.difference(face(), after));
    }
  }

  @Test
  void answersTheSameWhateverWasAskedBefore() {
    Plane mask = Pictures.constant(SIDE, SIDE, 1);
    try (FaceStage.Worker one = worker(); FaceStage.Worker two = worker()) {
      byte[] first = one.apply(face(), old(), mask).data();
      two.apply(old(), face(), mask);
      assertArrayEquals(first, two.apply(face(), old(), mask).data(), "another worker, after another frame");
      assertArrayEquals(first, one.apply(face(), old(), mask).data(), "the same worker");
    }
  }
}

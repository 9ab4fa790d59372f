// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.likeness.api.face.Masker;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;

/** Maskers. */
public abstract class MaskerContract extends PluginContract {

  /** Landmarks of a face that fills most of a crop of this size. */
  protected abstract Landmarks landmarks(int size);

  protected Image crop(int size) {
    return Pictures.smooth(size, size, 5);
  }

  @SuppressWarnings("unchecked")
  protected final Masker.Worker worker() {
    return ((Masker<Record>) plugin()).create(defaults(), context());
  }

  @Test
  void masksTheMiddleOfTheFaceAndNotTheCorner() {
    try (Masker.Worker worker = worker()) {
      Plane mask = worker.mask(crop(128), landmarks(128));
      assertEquals(128, mask.width());
      assertEquals(128, mask.height());
      for (float v : mask.data()) {
        assertTrue(v >= 0 && v <= 1, "mask value " + v);
      }
      assertTrue(mask.get(64, 70) > 0.9, "the middle of the face");
      assertTrue(mask.get(0, 0) < 0.1, "the corner of the crop");
      assertArrayEquals(mask.data(), worker.mask(crop(128), landmarks(128)).data());
    }
  }
}

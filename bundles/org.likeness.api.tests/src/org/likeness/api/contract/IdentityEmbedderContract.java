// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.likeness.api.face.IdentityEmbedder;
import org.likeness.api.image.Image;

/** Identity embedders. */
public abstract class IdentityEmbedderContract extends PluginContract {

  protected Image face(long seed) {
    return Pictures.smooth(112, 112, seed);
  }

  @SuppressWarnings("unchecked")
  protected final IdentityEmbedder.Worker worker() {
    return ((IdentityEmbedder<Record>) plugin()).create(defaults(), context());
  }

  @Test
  void givesTheSameUnitVectorEachTime() {
    try (IdentityEmbedder.Worker first = worker(); IdentityEmbedder.Worker second = worker()) {
      float[] v = first.embed(face(1));
      double length = 0;
      for (float x : v) {
        length += (double) x * x;
      }
      assertEquals(1, length, 1e-4);
      assertArrayEquals(v, first.embed(face(1)));
      assertArrayEquals(v, second.embed(face(1)));
      assertEquals(v.length, first.embed(face(2)).length);
      assertEquals(v.length, first.embed(Pictures.smooth(256, 256, 3)).length, "crops of any size");
    }
  }
}

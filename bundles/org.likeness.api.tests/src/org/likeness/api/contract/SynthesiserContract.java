// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.synthesis.Rendered;
import org.likeness.api.synthesis.Synthesiser;

/** Synthesisers. */
public abstract class SynthesiserContract extends PluginContract {

  @SuppressWarnings("unchecked")
  private Synthesiser.Worker worker() {
    return ((Synthesiser<Record>) plugin()).create(defaults(), context());
  }

  @Test
  void rendersTheSamePixelsForTheSameSeeds() {
    try (Synthesiser.Worker one = worker(); Synthesiser.Worker two = worker()) {
      Rendered a = one.still(3, 4, 96);
      Rendered b = two.still(3, 4, 96);
      assertArrayEquals(a.image().data(), b.image().data());
      assertEquals(a.landmarks(), b.landmarks());
      assertFalse(Arrays.equals(a.image().data(), one.still(5, 4, 96).image().data()), "another person");
      assertFalse(Arrays.equals(a.image().data(), one.still(3, 5, 96).image().data()), "another variation");
    }
  }

  @Test
  void knowsWhatItHasRendered() {
    try (Synthesiser.Worker worker = worker()) {
      Rendered r = worker.still(3, 4, 96);
      assertEquals(Landmarks.Scheme.IBUG_68, r.landmarks().scheme());
      assertEquals(Rendered.Mask.values().length, r.masks().size());
      assertTrue(r.identity().length >= 20, "continuous parameters of a person");
      assertEquals(3, r.pose().length);
      r.masks().forEach((name, mask) -> {
        assertEquals(96, mask.width(), name.toString());
        for (float v : mask.data()) {
          assertTrue(v >= 0 && v <= 1, name + " " + v);
        }
      });
    }
  }

  @Test
  void clipsHaveTheirLengthAndTwoPersonsMoveAlike() {
    try (Synthesiser.Worker worker = worker()) {
      Synthesiser.Clip a = worker.clip(1, 9, Synthesiser.Motion.SPEECH, 1, 10, 64);
      Synthesiser.Clip b = worker.clip(2, 9, Synthesiser.Motion.SPEECH, 1, 10, 64);
      assertEquals(10, a.frames());
      assertEquals(48_000, a.voice().length);
      assertEquals(a.frame(6).actionUnits(), b.frame(6).actionUnits());
      assertArrayEquals(a.frame(6).pose(), b.frame(6).pose(), 1e-9);
      assertFalse(Arrays.equals(a.frame(6).image().data(), b.frame(6).image().data()));
    }
  }
}

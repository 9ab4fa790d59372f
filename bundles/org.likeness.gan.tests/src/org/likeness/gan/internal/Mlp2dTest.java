// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;
import org.likeness.api.gan.GanArchitecture.Pictures;
import org.likeness.api.problem.UserProblem;
import org.likeness.tensor.nn.Params;

class Mlp2dTest {

  @Test
  void pointsLogitsAndFeatures() {
    try (NDManager m = Scope.open(1)) {
      Built b = Built.of(m, new Mlp2d(), new Mlp2d.Parameters(3, 16, 3, false), ToyGan.POINTS);
      assertEquals(new Shape(5, 2, 1, 1), b.generate(b.latents(5), null, true).getShape());
      NDList all = b.judge(b.generate(b.latents(5), null, true), null, true);
      assertEquals(new Shape(5), all.head().getShape());
      assertEquals(4, all.size());
      assertEquals(3 * 16 + 16 + 2 * (16 * 16 + 16) + 2 * 16 + 2, Built.count(b.generator()));
      assertEquals(2 * 16 + 16 + 2 * (16 * 16 + 16) + 16 + 1, Built.count(b.discriminator()));
    }
  }

  /** With every layer's largest singular value at 1, and leaky ReLUs, logits cannot change faster than points do. */
  @Test
  void withSpectralNormLogitsChangeNoFasterThanPoints() {
    try (NDManager m = Scope.open(2)) {
      Built b = Built.of(m, new Mlp2d(), new Mlp2d.Parameters(3, 32, 2, true), ToyGan.POINTS);
      assertTrue(Params.buffers(b.discriminator()).size() > 0);
      for (int i = 0; i < 30; i++) {
        b.judge(m.zeros(new Shape(1, 2, 1, 1)), null, true); // power iterations
      }
      float[] x = m.randomNormal(new Shape(64, 2, 1, 1)).toFloatArray();
      float[] y = b.judge(m.create(x, new Shape(64, 2, 1, 1)), null, false).head().toFloatArray();
      for (int i = 1; i < 64; i++) {
        double apart = Math.hypot(x[2 * i] - x[0], x[2 * i + 1] - x[1]);
        assertTrue(Math.abs(y[i] - y[0]) <= 1.001 * apart, "pair " + i);
      }
    }
  }

  @Test
  void picturesAreRefused() {
    String sentence = assertThrows(UserProblem.class, () -> new Mlp2d().build(Mlp2d.Parameters.DEFAULTS, new Pictures(32, 3))).getMessage();
    assertTrue(sentence.contains("toy-gan"), sentence);
  }
}

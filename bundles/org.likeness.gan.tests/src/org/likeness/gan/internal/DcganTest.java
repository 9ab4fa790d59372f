// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;
import org.likeness.api.gan.GanArchitecture.Networks;
import org.likeness.api.problem.UserProblem;
import org.likeness.tensor.nn.Params;

class DcganTest {

  private static final Dcgan.Parameters SMALL = new Dcgan.Parameters(16, 4, 4, true, true);

  @Test
  void parametersAt64AreThoseOfTheWellKnownImplementation() {
    try (NDManager m = Scope.open(1)) {
      Networks n = built(m, Dcgan.Parameters.DEFAULTS, 64, 3);
      assertEquals(3_576_704, org.likeness.tensor.nn.Networks.count(n.generator()));
      assertEquals(2_765_568, org.likeness.tensor.nn.Networks.count(n.discriminator()));
      assertEquals(100, n.latentSize());
    }
  }

  @Test
  void picturesAndLogitsOfEverySize() {
    for (int size : new int[] {32, 64, 128}) {
      for (int channels : new int[] {1, 3}) {
        try (NDManager m = Scope.open(1)) {
          Networks n = built(m, SMALL, size, channels);
          NDArray pictures = org.likeness.tensor.nn.Networks.predict(n.generator(), n.latents(m, 2));
          assertEquals(new Shape(2, channels, size, size), pictures.getShape());
          assertTrue(pictures.abs().max().getFloat() <= 1);
          assertEquals(new Shape(2), org.likeness.tensor.nn.Networks.predict(n.discriminator(), pictures).getShape());
        }
      }
    }
  }

  @Test
  void withoutBatchNormTheLogitOfAPictureDoesNotDependOnItsBatch() {
    Dcgan.Parameters plain = new Dcgan.Parameters(16, 4, 4, true, false);
    try (NDManager m = Scope.open(3)) {
      Networks n = built(m, plain, 32, 3);
      NDArray x = m.randomNormal(new Shape(4, 3, 32, 32));
      float together = org.likeness.tensor.nn.Networks.forward(n.discriminator(), x, true).toFloatArray()[0];
      float alone = org.likeness.tensor.nn.Networks.forward(n.discriminator(), x.get("0:1"), true).toFloatArray()[0];
      assertEquals(alone, together, 1e-5);
      assertTrue(Params.buffers(n.discriminator()).isEmpty());
      assertTrue(Params.trainable(n.discriminator()).keySet().stream().anyMatch(name -> name.startsWith("down8.bias")));
    }
  }

  @Test
  void sameSeedSameWeightsFromNormal002() {
    try (NDManager m = Scope.open(5)) {
      Networks first = built(m, Dcgan.Parameters.DEFAULTS, 32, 3);
      Scope.ENGINE.seed(5);
      Networks again = built(m, Dcgan.Parameters.DEFAULTS, 32, 3);
      NDArray w = Params.trainable(first.generator()).get("project.weight");
      assertArrayEquals(w.toFloatArray(), Params.trainable(again.generator()).get("project.weight").toFloatArray());
      assertEquals(0.02, w.sub(w.mean()).square().mean().sqrt().getFloat(), 0.001);
    }
  }

  @Test
  void otherSizesAreRefused() {
    String message = assertThrows(UserProblem.class, () -> new Dcgan().build(SMALL, 96, 3)).getMessage();
    assertTrue(message.contains("96") && message.contains("32, 64 and 128"), message);
  }

  private static Networks built(NDManager m, Dcgan.Parameters p, int size, int channels) {
    Networks n = new Dcgan().build(p, size, channels);
    org.likeness.tensor.nn.Networks.initialise(n.generator(), m, new Shape(1, n.latentSize()));
    org.likeness.tensor.nn.Networks.initialise(n.discriminator(), m, new Shape(1, channels, size, size));
    return n;
  }
}

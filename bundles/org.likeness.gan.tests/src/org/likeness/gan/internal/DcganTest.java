// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import org.junit.jupiter.api.Test;
import org.likeness.api.gan.GanArchitecture;
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

  /** Of a discriminator of 64 pixels: 32, 16, 8 and 4. Logits are the same bits with and without features asked for. */
  @Test
  void theDiscriminatorGivesTheFeaturesOfItsStages() {
    try (NDManager m = Scope.open(5)) {
      Block d = built(m, SMALL, 64, 3).discriminator();
      NDArray x = m.randomNormal(0, 1, new Shape(2, 3, 64, 64), DataType.FLOAT32);
      NDList all = org.likeness.tensor.nn.Networks.forward(d, new NDList(x), true);
      int f = SMALL.discriminatorFeatures();
      Shape[] wanted = {new Shape(2), new Shape(2, f, 32, 32), new Shape(2, 2 * f, 16, 16), new Shape(2, 4 * f, 8, 8), new Shape(2, 8 * f, 4, 4)};
      assertArrayEquals(wanted, all.getShapes());
      assertArrayEquals(wanted, d.getOutputShapes(new Shape[] {x.getShape()}));
      assertArrayEquals(org.likeness.tensor.nn.Networks.forward(d, x, true).toFloatArray(), all.head().toFloatArray());
      // Nothing has written over them or freed them: the last stage gives the logits.
      NDArray weight = Params.trainable(d).get("logit.weight");
      assertArrayEquals(all.head().toFloatArray(), all.get(4).mul(weight).sum(new int[] {1, 2, 3}).toFloatArray(), 1e-4f);
    }
  }

  @Test
  void otherSizesAreRefused() {
    String message = assertThrows(UserProblem.class, () -> new Dcgan().build(SMALL, new GanArchitecture.Pictures(96, 3))).getMessage();
    assertTrue(message.contains("96") && message.contains("32, 64 and 128"), message);
  }

  private static Networks built(NDManager m, Dcgan.Parameters p, int size, int channels) {
    Networks n = new Dcgan().build(p, new GanArchitecture.Pictures(size, channels));
    org.likeness.tensor.nn.Networks.initialise(n.generator(), m, new Shape(1, n.latentSize()));
    org.likeness.tensor.nn.Networks.initialise(n.discriminator(), m, new Shape(1, channels, size, size));
    return n;
  }
}

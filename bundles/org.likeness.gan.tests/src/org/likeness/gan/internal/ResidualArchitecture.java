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
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.likeness.api.gan.GanArchitecture;
import org.likeness.api.gan.GanArchitecture.Pictures;
import org.likeness.api.problem.UserProblem;
import org.likeness.tensor.Autograd;
import org.likeness.tensor.Compute;
import org.likeness.tensor.Compute.Layout;
import org.likeness.tensor.Compute.Precision;
import org.likeness.tensor.Ops;
import org.likeness.tensor.nn.Params;

/** What the residual architectures have in common, looked at for each. */
abstract class ResidualArchitecture<P extends Record> {

  static final int LABELS = 3;

  abstract GanArchitecture<P> architecture();

  abstract String id();

  /** Few channels. */
  abstract P small(boolean conditional);

  Built built(NDManager m, boolean conditional, int size, int channels) {
    return Built.of(m, architecture(), small(conditional), new Pictures(size, channels, conditional ? LABELS : 0));
  }

  @TestFactory
  Stream<DynamicTest> picturesAndLogitsOfEverySize() {
    return Stream.of(16, 32, 64, 128, 256).flatMap(size -> Stream.of(1, 3).flatMap(channels -> Stream.of(false, true).map(conditional ->
        DynamicTest.dynamicTest(size + " px, " + channels + " channels" + (conditional ? ", labels" : ""), () -> fits(size, channels, conditional)))));
  }

  private void fits(int size, int channels, boolean conditional) {
    try (NDManager m = Scope.open(1)) {
      Built n = built(m, conditional, size, channels);
      NDArray labels = conditional ? n.labels(0, 2) : null;
      for (boolean training : new boolean[] {true, false}) {
        NDArray x = n.generate(n.latents(2), labels, training);
        assertEquals(new Shape(2, channels, size, size), x.getShape());
        assertTrue(x.abs().max().getFloat() <= 1);
        assertTrue(x.get(0).sub(x.get(1)).abs().max().getFloat() > 0, "two latents, one picture");
        NDList judged = n.judge(x, labels, training);
        assertEquals(new Shape(2), judged.head().getShape());
        Shape[] announced = n.discriminator().getOutputShapes(GanNetworks.inputs(x.getShape(), conditional ? LABELS : 0));
        assertArrayEquals(announced, judged.getShapes());
        assertEquals(size / 2, judged.get(1).getShape().get(2), "the finest stage's features come first");
      }
    }
  }

  @Test
  void thePictureAndItsJudgementDependOnTheLabel() {
    assertTrue(architecture().conditional(small(true)) && !architecture().conditional(small(false)));
    try (NDManager m = Scope.open(1)) {
      Built n = built(m, true, 32, 3);
      NDArray z = n.latents(2);
      NDArray a = n.generate(z, n.labels(0, 0), false);
      assertTrue(a.sub(n.generate(z, n.labels(2, 2), false)).abs().max().getFloat() > 0);
      NDArray judged = n.judge(a, n.labels(0, 0), false).head();
      assertTrue(judged.sub(n.judge(a, n.labels(2, 2), false).head()).abs().max().getFloat() > 0);
    }
  }

  /** Gradients reach everything that is to learn; a weight of 0 in the way, as attention's at first, is set aside. */
  @Test
  void everyWeightLearns() {
    for (boolean conditional : new boolean[] {false, true}) {
      try (NDManager m = Scope.open(2)) {
        Built n = built(m, conditional, 32, 3);
        NDArray labels = conditional ? n.labels(0, 1, 2, 0) : null;
        for (var network : new ai.djl.nn.Block[] {n.generator(), n.discriminator()}) {
          Params.trainable(network).forEach((name, array) -> {
            if (name.endsWith("gamma")) {
              array.setRequiresGradient(false);
              m.full(array.getShape(), 0.5f).copyTo(array);
              array.setRequiresGradient(true);
            }
          });
        }
        NDArray loss = Ops.softplus(n.judge(n.generate(n.latents(4), labels, true), labels, true).head()).mean();
        for (var network : Map.of("generator ", n.generator(), "discriminator ", n.discriminator()).entrySet()) {
          Params.trainable(network.getValue()).forEach((name, array) -> {
            float most = Autograd.grad(loss, array, true).abs().max().getFloat();
            assertTrue(most > 0 && Float.isFinite(most), network.getKey() + name + ": " + most);
          });
        }
      }
    }
  }

  @Test
  void aLogitDoesNotDependOnTheBatch() {
    try (NDManager m = Scope.open(3)) {
      Built n = built(m, false, 32, 3);
      NDArray x = m.randomNormal(0, 1, new Shape(4, 3, 32, 32), DataType.FLOAT32);
      float together = n.judge(x, null, false).head().toFloatArray()[0];
      assertEquals(n.judge(x.get("0:1"), null, false).head().toFloatArray()[0], together, 1e-5);
    }
  }

  /** In fewer digits and another order of the pictures: nearly the same. */
  @Test
  void bfloat16AndChannelsLastAreClose() {
    for (boolean conditional : new boolean[] {false, true}) {
      try (NDManager m = Scope.open(5)) {
        Built n = built(m, conditional, 32, 3);
        NDArray labels = conditional ? n.labels(0, 1, 2, 0) : null;
        NDArray z = n.latents(4);
        NDArray x = n.generate(z, labels, false);
        NDArray rough = new Compute(Precision.BFLOAT16, Layout.CHANNELS_LAST).in(() -> n.generate(z, labels, false));
        assertTrue(off(x, rough) < 0.05 && off(x, rough) > 0, "pictures off by " + off(x, rough));
        NDArray logits = n.judge(x, labels, false).head();
        NDArray few = new Compute(Precision.BFLOAT16, Layout.CHANNELS_LAST).in(() -> n.judge(x, labels, false).head());
        assertTrue(off(logits, few) < 0.05 && off(logits, few) > 0, "logits off by " + off(logits, few));
      }
    }
  }

  private static double off(NDArray exact, NDArray rough) {
    return Math.sqrt(rough.sub(exact).square().sum().getFloat() / exact.square().sum().getFloat());
  }

  @Test
  void theSameSeedGivesTheSameBits() {
    float[][] twice = new float[2][];
    for (int i = 0; i < 2; i++) {
      try (NDManager m = Scope.open(4)) {
        Built n = built(m, true, 16, 3);
        twice[i] = n.judge(n.generate(n.latents(2), n.labels(0, 1), true), n.labels(0, 1), true).head().toFloatArray();
      }
    }
    assertArrayEquals(twice[0], twice[1]);
  }

  @Test
  void otherSizesAreRefused() {
    for (int size : new int[] {8, 48, 96, 512}) {
      assertEquals(id() + ": size " + size + " cannot be made; 16, 32, 64, 128 and 256 can", assertThrows(UserProblem.class,
          () -> architecture().build(small(false), new Pictures(size, 3))).getMessage());
    }
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.swap.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.likeness.api.parameters.ParameterSchema;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.swap.Side;
import org.likeness.api.swap.SwapModel;
import org.likeness.tensor.Autograd;
import org.likeness.tensor.Grad;
import org.likeness.tensor.nn.Networks;
import org.likeness.tensor.nn.Params;
import org.likeness.tensor.optim.Adam;

class AutoencoderTest {

  private static final Autoencoder.Parameters SMALL = new Autoencoder.Parameters(0.0625, 64, false, false);

  @Test
  void atFullWidthTheParametersAreThoseOf2017() {
    try (NDManager m = Scope.open(1); SwapModel.Network n = new Autoencoder().build(Autoencoder.Parameters.DEFAULTS, m)) {
      assertEquals(69_662_976, Networks.count(n.blocks().get("encoder")));
      assertEquals(6_199_747, Networks.count(n.blocks().get("decoder-a")));
      assertEquals(6_199_747, Networks.count(n.blocks().get("decoder-b")));
      Map<String, NDArray> encoder = Params.trainable(n.blocks().get("encoder"));
      assertEquals(new Shape(1024, 512, 5, 5), encoder.get("conv1024.weight").getShape());
      assertEquals(new Shape(1024, 16384), encoder.get("code.weight").getShape());
      assertEquals(new Shape(2048, 1024, 3, 3), encoder.get("up512.weight").getShape());
    }
  }

  @Test
  void facesComeOutInTheirSizeAndRange() {
    for (Autoencoder.Parameters p : List.of(SMALL, new Autoencoder.Parameters(0.0625, 96, false, false), new Autoencoder.Parameters(0.0625, 64, false, true))) {
      try (NDManager m = Scope.open(1); SwapModel.Network n = new Autoencoder().build(p, m)) {
        NDArray faces = m.randomUniform(0, 1, new Shape(2, 3, p.resolution(), p.resolution()));
        NDArray out = n.forward(Side.A, faces, false).faces();
        assertEquals(faces.getShape(), out.getShape());
        assertTrue(out.min().getFloat() >= 0 && out.max().getFloat() <= 1);
        assertEquals(p.resolution(), n.outputSize());
      }
    }
  }

  @Test
  void eachSideHasItsDecoderAndBothShareTheEncoder() {
    try (NDManager m = Scope.open(1); SwapModel.Network n = new Autoencoder().build(SMALL, m)) {
      assertEquals(List.of("encoder", "decoder-a"), n.trainedBy(Side.A));
      assertEquals(List.of("encoder", "decoder-b"), n.trainedBy(Side.B));
      NDArray faces = m.randomUniform(0, 1, new Shape(1, 3, 64, 64));
      Autograd.backward(n.forward(Side.A, faces, true).faces().mean());
      assertTrue(gradient(n.blocks().get("encoder")) > 0);
      assertTrue(gradient(n.blocks().get("decoder-a")) > 0);
      assertEquals(0, gradient(n.blocks().get("decoder-b")));
      assertFalse(Arrays.equals(n.forward(Side.A, faces, false).faces().toFloatArray(), n.forward(Side.B, faces, false).faces().toFloatArray()));
    }
  }

  private static double gradient(Block block) {
    return new Adam(block, 0).gradNorm();
  }

  @Test
  void aFaceDoesNotDependOnItsBatchAndASeedGivesTheSameNetwork() {
    try (NDManager m = Scope.open(4); SwapModel.Network first = new Autoencoder().build(SMALL, m)) {
      Scope.ENGINE.seed(4);
      SwapModel.Network again = new Autoencoder().build(SMALL, m);
      NDArray faces = m.randomUniform(0, 1, new Shape(3, 3, 64, 64));
      Grad.off(() -> {
        float[] all = first.forward(Side.B, faces, false).faces().toFloatArray();
        assertArrayEquals(all, again.forward(Side.B, faces, false).faces().toFloatArray());
        float[] alone = first.forward(Side.B, faces.get("1:2"), false).faces().toFloatArray();
        for (int i = 0; i < alone.length; i += 97) {
          assertEquals(alone[i], all[alone.length + i], 1e-5);
        }
      });
    }
  }

  @Test
  void bfloat16HasTheSameParametersAndNearlyTheSameAnswer() {
    try (NDManager m = Scope.open(4); SwapModel.Network exact = new Autoencoder().build(SMALL, m)) {
      SwapModel.Network coarse = new Autoencoder().build(new Autoencoder.Parameters(0.0625, 64, false, true), m);
      exact.blocks().forEach((name, block) -> Params.copy(block, coarse.blocks().get(name)));
      NDArray faces = m.randomUniform(0, 1, new Shape(2, 3, 64, 64));
      NDArray difference = exact.forward(Side.A, faces, false).faces().sub(coarse.forward(Side.A, faces, false).faces()).abs();
      assertTrue(difference.max().getFloat() < 0.05, "differs by " + difference.max().getFloat());
      assertTrue(difference.max().getFloat() > 0);
      Autograd.backward(coarse.forward(Side.A, faces, true).faces().mean());
      assertTrue(gradient(coarse.blocks().get("encoder")) > 0);
    }
  }

  @Test
  void bothSidesAtOnceAreWhatTheyAreOneByOne() {
    for (boolean bf16 : new boolean[] {false, true}) {
      try (NDManager m = Scope.open(6); SwapModel.Network n = new Autoencoder().build(new Autoencoder.Parameters(0.0625, 64, false, bf16), m)) {
        NDArray a = m.randomUniform(0, 1, new Shape(2, 3, 64, 64));
        NDArray b = m.randomUniform(0, 1, new Shape(2, 3, 64, 64));
        Map<Side, SwapModel.Output> both = n.forwardEach(Map.of(Side.A, a, Side.B, b), true);
        double tolerance = bf16 ? 0.02 : 1e-5;
        assertArrayEquals(n.forward(Side.A, a, true).faces().toFloatArray(), both.get(Side.A).faces().toFloatArray(), (float) tolerance);
        assertArrayEquals(n.forward(Side.B, b, true).faces().toFloatArray(), both.get(Side.B).faces().toFloatArray(), (float) tolerance);
        Adam encoder = new Adam(n.blocks().get("encoder"), 0);
        Autograd.backward(both.get(Side.A).faces().mean().add(both.get(Side.B).faces().mean()));
        double together = encoder.gradNorm();
        encoder.zeroGrad();
        Autograd.backward(n.forward(Side.A, a, true).faces().mean().add(n.forward(Side.B, b, true).faces().mean()));
        assertEquals(encoder.gradNorm(), together, 0.02 * together);
        assertTrue(gradient(n.blocks().get("decoder-a")) > 0 && gradient(n.blocks().get("decoder-b")) > 0);
      }
    }
  }

  @Test
  void bfloat16TrainsTheSameFromTheSameSeedBitForBit() {
    assertArrayEquals(trained(), trained());
  }

  /** Some weights behind three steps, in the first layers and the last. */
  private static float[] trained() {
    try (NDManager m = Scope.open(9); SwapModel.Network n = new Autoencoder().build(new Autoencoder.Parameters(0.0625, 64, false, true), m)) {
      NDArray faces = m.randomUniform(0, 1, new Shape(3, 3, 64, 64));
      Map<String, NDArray> all = Params.prefixed("e.", Params.trainable(n.blocks().get("encoder")));
      all = new java.util.LinkedHashMap<>(all);
      all.putAll(Params.prefixed("d.", Params.trainable(n.blocks().get("decoder-a"))));
      Adam adam = new Adam(all, 1e-3);
      float before = all.get("e.conv128.weight").sum().getFloat();
      for (int i = 0; i < 3; i++) {
        org.likeness.tensor.optim.Optimiser.minimise(n.forward(Side.A, faces, true).faces().sub(faces).abs().mean(), adam);
      }
      assertTrue(before != all.get("e.conv128.weight").sum().getFloat());
      float[] first = all.get("e.conv128.weight").toFloatArray();
      float[] last = all.get("d.picture.weight").toFloatArray();
      float[] out = Arrays.copyOf(first, first.length + last.length);
      System.arraycopy(last, 0, out, first.length, last.length);
      return out;
    }
  }

  @Test
  void resolutionsThatCannotBeHalvedFourTimesAreRefused() {
    String message = assertThrows(UserProblem.class,
        () -> ParameterSchema.of(Autoencoder.Parameters.class).fromPlain(Map.of("resolution", 72L), "swap.yaml:5")).getMessage();
    assertTrue(message.contains("multiple of 16"), message);
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal.style;

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
import org.junit.jupiter.api.Test;
import org.likeness.api.gan.GanArchitecture;
import org.likeness.api.gan.GanArchitecture.Pictures;
import org.likeness.api.problem.UserProblem;
import org.likeness.gan.internal.Scope;
import org.likeness.tensor.Autograd;
import org.likeness.tensor.Ops;
import org.likeness.tensor.nn.Networks;
import org.likeness.tensor.nn.Params;

class Stylegan2LiteTest {

  private static final Stylegan2Lite.Parameters SMALL = new Stylegan2Lite.Parameters(8, 2, 0.01, 4, 16, 0.9);

  private static GanArchitecture.Networks built(NDManager m, Stylegan2Lite.Parameters p, int size) {
    GanArchitecture.Networks n = new Stylegan2Lite().build(p, new Pictures(size, 3));
    Networks.initialise(n.generator(), m, new Shape(1, n.latentSize()));
    Networks.initialise(n.discriminator(), m, new Shape(1, 3, size, size));
    return n;
  }

  private static NDArray normal(NDManager m, long... shape) {
    return m.randomNormal(0, 1, new Shape(shape), DataType.FLOAT32);
  }

  @Test
  void picturesAndLogitsOfEverySizeAndSoManyParameters() {
    for (int size : new int[] {16, 32, 64}) {
      try (NDManager m = Scope.open(1)) {
        GanArchitecture.Networks n = built(m, SMALL, size);
        NDArray pictures = Networks.predict(n.generator(), n.latents(m, 3));
        assertEquals(new Shape(3, 3, size, size), pictures.getShape());
        assertTrue(pictures.abs().max().getFloat() <= 1);
        NDList all = Networks.forward(n.discriminator(), new NDList(pictures), true);
        assertEquals(new Shape(3), all.head().getShape());
        assertEquals(1 + Integer.numberOfTrailingZeros(size / 4), all.size(), "a feature of each block");
      }
    }
    try (NDManager m = Scope.open(1)) {
      // By hand for 16 px, w of 8: mapping 2 (8 8 + 8); constant 16 4 4; layers in-out 16-16, 16-8, 8-8, 8-4, 4-4, each 9 in out + (8 in + in) + out + 1;
      // pictures of 16, 8, 4 channels, each 3 in + (8 in + in) + 3.
      int[][] layers = {{16, 16}, {16, 8}, {8, 8}, {8, 4}, {4, 4}};
      long expected = 2 * (64 + 8) + 16 * 16;
      for (int[] l : layers) {
        expected += 9L * l[0] * l[1] + 9L * l[0] + l[1] + 1;
      }
      for (int in : new int[] {16, 8, 4}) {
        expected += 3L * in + 9L * in + 3;
      }
      assertEquals(expected, Networks.count(built(m, SMALL, 16).generator()));
    }
  }

  /** Against weights of each picture's own, as equations 1 and 3 write them. */
  @Test
  void modulatedConvolutionIsThatOfThePapersEquations() {
    for (boolean demodulated : new boolean[] {true, false}) {
      try (NDManager m = Scope.open(3)) {
        ModulatedConv2d conv = new ModulatedConv2d(3, 5, 3, 4, demodulated);
        Networks.initialise(conv, m, new Shape(1, 3, 6, 6), new Shape(1, 4));
        NDArray x = normal(m, 2, 3, 6, 6);
        NDArray w = normal(m, 2, 4);
        NDArray y = Networks.forward(conv, new NDList(x, w), true).head();
        Map<String, NDArray> p = Params.trainable(conv);
        NDArray s = w.dot(p.get("style.weight").transpose()).div(2).add(p.get("style.bias"));
        for (int n = 0; n < 2; n++) {
          NDArray own = p.get("weight").div((float) Math.sqrt(27)).mul(s.get(n).reshape(1, 3, 1, 1));
          if (demodulated) {
            own = own.div(own.square().sum(new int[] {1, 2, 3}, true).add(1e-8f).sqrt());
          }
          NDArray expected = Ops.conv2d(x.get(n + ":" + (n + 1)), own, null, 1, 1, 1, 1);
          assertArrayEquals(expected.toFloatArray(), y.get(n + ":" + (n + 1)).toFloatArray(), 2e-5f);
        }
      }
    }
  }

  /** With inputs of variance 1, demodulation keeps the variance at 1 whatever the style: what it is for. */
  @Test
  void demodulationKeepsTheVariance() {
    try (NDManager m = Scope.open(4)) {
      ModulatedConv2d conv = new ModulatedConv2d(32, 32, 3, 16, true);
      Networks.initialise(conv, m, new Shape(1, 32, 16, 16), new Shape(1, 16));
      NDArray y = Networks.forward(conv, new NDList(normal(m, 8, 32, 16, 16), normal(m, 8, 16).mul(10)), false).head();
      assertEquals(1, y.get(":, :, 1:15, 1:15").square().mean().getFloat(), 0.1);
    }
  }

  /** At 0+ all w are the mean, at 1 they are their own, halfway they are half as far. */
  @Test
  void truncationDrawsToTheMean() {
    try (NDManager m = Scope.open(5)) {
      StyleGenerator g = (StyleGenerator) built(m, SMALL, 16).generator();
      NDArray z = normal(m, 4, 8);
      assertArrayEquals(g.map(z, 1).div(2).toFloatArray(), g.map(z, 0.5).toFloatArray(), 1e-6f, "to 0 before there is a mean");
      for (int i = 0; i < 20; i++) {
        Networks.forward(g, normal(m, 64, 8), true); // the mean follows
      }
      NDArray full = g.map(z, 1);
      NDArray mean = g.map(normal(m, 20_000, 8), 1).mean(new int[] {0});
      NDArray found = g.map(z, 1e-6).get(0);
      assertEquals(0, found.sub(mean).norm().getFloat(), 0.1 * mean.norm().getFloat(), "the true mean after 20 batches of 64");
      mean = found;
      assertArrayEquals(full.toFloatArray(), g.map(z, 0).toFloatArray(), 0);
      assertArrayEquals(full.add(mean).div(2).toFloatArray(), g.map(z, 0.5).toFloatArray(), 1e-5f);
      float[] near = g.pictures(g.map(z, 1e-6)).toFloatArray();
      int pixels = near.length / 4;
      for (int i = 0; i < pixels; i++) {
        assertEquals(near[i], near[pixels + i], 1e-4, "all are the mean's picture");
      }
    }
  }

  @Test
  void aPictureIsTheSameEachTimeAndTrainingDrawsNoise() {
    try (NDManager m = Scope.open(6)) {
      StyleGenerator g = (StyleGenerator) built(m, SMALL, 16).generator();
      Params.trainable(g).forEach((name, p) -> {
        if (name.endsWith("strength")) {
          p.set(new float[] {0.5f});
        }
      });
      NDArray z = normal(m, 2, 8);
      float[] once = Networks.predict(g, z).toFloatArray();
      assertArrayEquals(once, Networks.predict(g, z).toFloatArray(), 0);
      assertArrayEquals(once, g.pictures(g.map(z, 0)).toFloatArray(), 1e-6f);
      Scope.ENGINE.seed(9);
      float[] trained = Networks.forward(g, z, true).toFloatArray();
      float[] other = Networks.forward(g, z, true).toFloatArray();
      Scope.ENGINE.seed(9);
      assertArrayEquals(trained, Networks.forward(g, z, true).toFloatArray(), 1e-6f, "noise and mixing follow from the engine's seed");
      double apart = 0;
      for (int i = 0; i < trained.length; i++) {
        apart = Math.max(apart, Math.abs(trained[i] - other[i]));
      }
      assertTrue(apart > 1e-3, "and differ from pass to pass");
    }
  }

  /** Both gradients that R1 and path length need are there, of every trained number. */
  @Test
  void secondGradientsReachEveryParameter() {
    try (NDManager m = Scope.open(7)) {
      GanArchitecture.Networks n = built(m, new Stylegan2Lite.Parameters(8, 2, 0.01, 4, 16, 0), 16);
      NDArray x = Autograd.leaf(normal(m, 4, 3, 16, 16));
      NDArray gradient = Autograd.grad(Ops.sum(Networks.forward(n.discriminator(), x, true)), x, true);
      reached(Ops.sum(gradient.square()), Params.trainable(n.discriminator()), "bias");
      NDArray z = Autograd.leaf(normal(m, 4, 8));
      NDArray along = Autograd.grad(Ops.sum(Networks.forward(n.generator(), z, true).mul(normal(m, 4, 3, 16, 16))), z, true);
      reached(Ops.sum(along.square()), Params.trainable(n.generator()), "offset");
    }
  }

  /** What the engine keeps for the way back must not lie in memory that Java frees: a factor given as a number does. */
  @Test
  void gradientsAreTheSameWhenJavaCollectsBeforeThem() {
    try (NDManager m = Scope.open(8)) {
      GanArchitecture.Networks n = built(m, SMALL, 16);
      float[] z = normal(m, 4, 8).toFloatArray();
      assertArrayEquals(gradient(n, z, m, false), gradient(n, z, m, true), 0);
    }
  }

  private static float[] gradient(GanArchitecture.Networks n, float[] z, NDManager m, boolean collected) {
    Scope.ENGINE.seed(1);
    NDArray leaf = Autograd.leaf(m.create(z, new Shape(4, 8)));
    NDArray y = Ops.sum(Networks.forward(n.discriminator(), Networks.forward(n.generator(), leaf, true), true));
    if (collected) {
      Scope.collect();
    }
    return Autograd.grad(y, leaf, false).toFloatArray();
  }

  private static void reached(NDArray y, Map<String, NDArray> parameters, String except) {
    parameters.forEach((name, p) -> {
      if (!name.contains(except) && !name.contains("strength") && !name.contains("bias")) {
        assertTrue(Autograd.grad(y, p, true).abs().max().getFloat() > 0, name);
      }
    });
  }

  @Test
  void whatItCannotMakeIsRefused() {
    String sentence = assertThrows(UserProblem.class, () -> new Stylegan2Lite().build(SMALL, new Pictures(48, 3))).getMessage();
    assertTrue(sentence.contains("48") && sentence.contains("16, 32"), sentence);
    assertTrue(assertThrows(UserProblem.class, () -> new Stylegan2Lite().build(SMALL, new Pictures(32, 3, 4))).getMessage().contains("labels"));
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.likeness.api.problem.UserProblem;
import org.likeness.tensor.Autograd;
import org.likeness.tensor.nn.Activation;
import org.likeness.tensor.nn.BatchNorm2d;
import org.likeness.tensor.nn.Conv2d;
import org.likeness.tensor.nn.Ema;
import org.likeness.tensor.nn.Layer;
import org.likeness.tensor.nn.Linear;
import org.likeness.tensor.nn.Networks;
import org.likeness.tensor.nn.Params;
import org.likeness.tensor.nn.Reshape;
import org.likeness.tensor.nn.Sequential;

class ParamsTest extends TensorTest {

  private static final Shape INPUT = new Shape(2, 3, 4, 4);

  /** A network of one's own, as plug-ins write them. */
  private static final class Small extends Layer {
    private final Sequential features = child("features", new Sequential()
        .add(new Conv2d(3, 4, 3).same().bias(false)).add(new BatchNorm2d(4)).add(Activation.relu()).add("out", new Conv2d(4, 2, 1)));
    private final Sequential head = child("head", new Sequential(Reshape.flatten(), new Linear(2 * 16, 1)));

    @Override
    protected NDArray forward(NDArray x, org.likeness.tensor.nn.Pass pass) {
      return pass.through(head, pass.through(features, x)).reshape(-1);
    }
  }

  private Block small() {
    return Networks.initialise(new Small(), manager, INPUT);
  }

  private NDArray input() {
    return manager.randomNormal(0, 1, INPUT, DataType.FLOAT32);
  }

  @Test
  void namesAreStable() {
    Block block = small();
    assertEquals("[features.0.weight, features.1.weight, features.1.bias, features.out.weight, features.out.bias, head.1.weight, head.1.bias]",
        Params.trainable(block).keySet().toString());
    assertEquals("[features.1.running_mean, features.1.running_var]", Params.buffers(block).keySet().toString());
    assertEquals(3 * 4 * 9 + 8 + 4 * 2 + 2 + 32 + 1, Networks.count(block));
    assertEquals(9, Params.all(block).size());
    assertEquals(new Shape(2), Networks.forward(block, input(), true).getShape());
  }

  @Test
  void djlBlocksWorkToo() {
    SequentialBlock block = new SequentialBlock().add(ai.djl.nn.core.Linear.builder().setUnits(5).build())
        .add(ai.djl.nn.Activation::relu).add(ai.djl.nn.core.Linear.builder().setUnits(2).build());
    Networks.initialise(block, manager, new Shape(1, 3));
    assertEquals("[01Linear.weight, 01Linear.bias, 03Linear.weight, 03Linear.bias]", Params.all(block).keySet().toString());
    Sequential mixed = new Sequential(new Linear(4, 3), block);
    Networks.initialise(mixed, manager, new Shape(1, 4));
    assertEquals(new Shape(7, 2), Networks.forward(mixed, manager.ones(new Shape(7, 4)), true).getShape());
  }

  @Test
  void freezingStopsGradientsButNotRunningStatistics() {
    Block block = small();
    NDArray x = Autograd.leaf(input());
    Params.requiresGradient(block, false);
    float[] before = Params.buffers(block).get("features.1.running_mean").toFloatArray();
    NDArray y = Networks.forward(block, x, true).sum();
    Autograd.backward(y);
    assertTrue(x.getGradient().abs().sum().getFloat() > 0, "the gradient passes through to the input");
    assertFalse(java.util.Arrays.equals(before, Params.buffers(block).get("features.1.running_mean").toFloatArray()));
    Params.requiresGradient(block, true);
    Autograd.backward(Networks.forward(block, x, true).square().sum());
    Params.trainable(block).forEach((name, array) -> assertTrue(array.hasGradient(), name));
    assertTrue(Params.trainable(block).get("head.1.weight").getGradient().abs().sum().getFloat() > 0);
    Params.buffers(block).forEach((name, array) -> assertFalse(array.hasGradient(), name));
  }

  @Test
  void copyMakesEqualNetworks() {
    Block a = small();
    Block b = small();
    NDArray x = input();
    Networks.forward(a, x, true);
    assertFalse(Networks.predict(a, x).equals(Networks.predict(b, x)));
    Params.copy(a, b);
    assertArrayEquals(Networks.predict(a, x).toFloatArray(), Networks.predict(b, x).toFloatArray());
    assertTrue(Params.trainable(b).get("head.1.bias").hasGradient(), "still trainable");
  }

  @Test
  void whatDoesNotFitIsRefused() {
    Block block = small();
    Map<String, NDArray> saved = new LinkedHashMap<>(Params.all(block));
    NDArray bias = saved.remove("head.1.bias");
    assertTrue(assertThrows(UserProblem.class, () -> Params.load(block, saved)).getMessage().contains("lacks the parameter 'head.1.bias'"));
    saved.put("head.1.bias", manager.zeros(new Shape(2)));
    assertTrue(assertThrows(UserProblem.class, () -> Params.load(block, saved)).getMessage().contains("(2)"));
    saved.put("head.1.bias", bias);
    saved.put("tail", bias);
    assertTrue(assertThrows(UserProblem.class, () -> Params.load(block, saved)).getMessage().contains("'tail'"));
  }

  @Test
  void prefixesSeparateNetworks() {
    Map<String, NDArray> all = new LinkedHashMap<>(Params.prefixed("g.", Params.all(small())));
    all.putAll(Params.prefixed("d.", Params.all(small())));
    assertEquals(18, all.size());
    assertEquals(Params.all(small()).keySet(), Params.withPrefix("d.", all).keySet());
  }

  @Test
  void movingAverage() {
    Block live = small();
    Block average = small();
    Ema ema = new Ema(live, average);
    NDArray bias = Params.trainable(live).get("head.1.bias");
    float start = bias.toFloatArray()[0];
    float expected = start;
    for (int i = 1; i <= 5; i++) {
      org.likeness.tensor.Grad.off(() -> bias.addi(1));
      Networks.forward(live, input(), true);
      ema.update(0.9);
      expected = 0.9f * expected + 0.1f * (start + i);
    }
    assertEquals(expected, Params.all(average).get("head.1.bias").toFloatArray()[0], 1e-5);
    assertArrayEquals(Params.buffers(live).get("features.1.running_var").toFloatArray(), Params.buffers(average).get("features.1.running_var").toFloatArray());
    assertFalse(Params.trainable(average).get("head.1.bias").hasGradient());
  }
}

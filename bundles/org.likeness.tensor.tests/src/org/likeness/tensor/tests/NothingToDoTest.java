// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.tensor.Autograd;
import org.likeness.tensor.io.Safetensors;
import org.likeness.tensor.nn.Activation;
import org.likeness.tensor.nn.Ema;
import org.likeness.tensor.nn.Linear;
import org.likeness.tensor.nn.Networks;
import org.likeness.tensor.nn.Params;
import org.likeness.tensor.nn.Sequential;
import org.likeness.tensor.optim.Adam;
import org.likeness.tensor.optim.Optimiser;
import org.likeness.tensor.optim.RmsProp;
import org.likeness.tensor.optim.Sgd;

/** Empty lists, which the engine's fused operations refuse: no parameters, no buffers, no state, no gradients. */
class NothingToDoTest extends TensorTest {

  private static final Map<String, Function<Map<String, NDArray>, Optimiser>> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put("adam", p -> new Adam(p, .05));
    KINDS.put("adam without momentum", p -> new Adam(p, .05).betas(0, 0));
    KINDS.put("adam with decay", p -> new Adam(p, .05).weightDecay(.1));
    KINDS.put("adamw", p -> new Adam(p, .05).decoupledWeightDecay(.1));
    KINDS.put("adamw without momentum", p -> new Adam(p, .05).betas(0, .9).decoupledWeightDecay(.1));
    KINDS.put("rmsprop", p -> new RmsProp(p, .05));
    KINDS.put("rmsprop with decay", p -> new RmsProp(p, .05).weightDecay(.1));
    KINDS.put("rmsprop with momentum and decay", p -> new RmsProp(p, .01, .9).weightDecay(.1));
    KINDS.put("rmsprop without memory", p -> new RmsProp(p, .01).alpha(0));
    KINDS.put("sgd", p -> new Sgd(p, .01));
    KINDS.put("sgd with decay", p -> new Sgd(p, .01).weightDecay(.1));
    KINDS.put("sgd with momentum", p -> new Sgd(p, .01, .9).weightDecay(.1));
    KINDS.put("sgd of Nesterov", p -> new Sgd(p, .01, .9).nesterov());
    KINDS.put("adam at rest", p -> new Adam(p, 0));
    KINDS.put("sgd at rest", p -> new Sgd(p, 0));
  }

  @TempDir
  Path folder;

  private static Stream<DynamicTest> each(java.util.function.BiConsumer<String, Function<Map<String, NDArray>, Optimiser>> test) {
    return KINDS.entrySet().stream().map(k -> DynamicTest.dynamicTest(k.getKey(), () -> test.accept(k.getKey(), k.getValue())));
  }

  private static void every(Optimiser optimiser) {
    optimiser.limitNorm(1);
    optimiser.limitValue(0.5);
    optimiser.zeroGrad();
    optimiser.step();
    optimiser.clipValue(1);
    assertEquals(0, optimiser.lastNorm());
    assertEquals(0, optimiser.gradNorm());
    assertEquals(0, optimiser.clipNorm(1));
  }

  @TestFactory
  Stream<DynamicTest> withoutParameters() {
    return each((name, made) -> {
      Optimiser optimiser = made.apply(Map.of());
      every(optimiser);
      NDArray other = Autograd.leaf(array(new double[] {1}, 1));
      Optimiser.minimise(other.sum(), optimiser);
      assertEquals(Map.of(), optimiser.state());
      optimiser.load(Map.of());
    });
  }

  /** Nothing has a gradient: nothing is changed, and the norm is 0 and not unknown. */
  @TestFactory
  Stream<DynamicTest> withoutGradients() {
    return each((name, made) -> {
      NDArray frozen = array(new double[] {1, 2}, 2);
      Optimiser optimiser = made.apply(Map.of("p", frozen));
      every(optimiser);
      NDArray other = Autograd.leaf(array(new double[] {1}, 1));
      Optimiser.minimise(other.sum(), optimiser, new Sgd(Map.of("o", other), 1));
      assertArrayEquals(new double[] {1, 2}, frozen.toDoubleArray());
      assertArrayEquals(new double[] {0}, other.toDoubleArray());
      assertEquals(0, optimiser.lastNorm());
    });
  }

  /** State, also an empty one, is written to a file, read and taken up: the next steps are the same bit by bit. */
  @TestFactory
  Stream<DynamicTest> stateGoesThroughAFile() {
    return each((name, made) -> {
      Map<String, NDArray> whole = start();
      descend(whole, made.apply(whole), 12);
      Map<String, NDArray> first = start();
      Optimiser before = made.apply(first);
      descend(first, before, 5);
      Path file = folder.resolve(name + ".safetensors");
      Map<String, NDArray> second = new LinkedHashMap<>();
      try {
        Safetensors.write(file, before.state(), Map.of());
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
      first.forEach((n, array) -> second.put(n, Autograd.leaf(array.duplicate())));
      Optimiser after = made.apply(second);
      after.load(Safetensors.read(manager, file));
      descend(second, after, 7);
      whole.forEach((n, array) -> assertArrayEquals(array.toDoubleArray(), second.get(n).toDoubleArray(), n));
    });
  }

  private Map<String, NDArray> start() {
    Map<String, NDArray> parameters = new LinkedHashMap<>();
    parameters.put("a", Autograd.leaf(array(new double[] {1.5, -2}, 2)));
    parameters.put("never used", Autograd.leaf(array(new double[] {7}, 1)));
    return parameters;
  }

  private static void descend(Map<String, NDArray> parameters, Optimiser optimiser, int steps) {
    for (int i = 0; i < steps; i++) {
      Optimiser.minimise(parameters.get("a").square().sum(), optimiser);
    }
  }

  @Test
  void networksWithoutBuffersOrParameters() {
    for (Function<Void, Block> build : java.util.List.<Function<Void, Block>>of(v -> new Sequential(new Linear(2, 1)),
        v -> new Sequential(Activation.relu()))) {
      Block live = Networks.initialise(build.apply(null), manager, new Shape(1, 2));
      Block average = Networks.initialise(build.apply(null), manager, new Shape(1, 2));
      new Ema(live, average).update(0.9);
      Params.copy(live, average);
      Params.load(average, Params.all(live));
      Params.requiresGradient(live, true);
      assertTrue(Params.buffers(live).isEmpty());
      Params.all(average).forEach((name, array) -> assertArrayEquals(Params.all(live).get(name).toFloatArray(), array.toFloatArray(), name));
      Params.all(average).forEach((name, array) -> assertFalse(array.hasGradient(), name));
    }
  }
}

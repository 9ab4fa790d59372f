// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Block;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.DoubleBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.likeness.tensor.Autograd;
import org.likeness.tensor.Grad;
import org.likeness.tensor.nn.Layer;
import org.likeness.tensor.nn.Networks;
import org.likeness.tensor.nn.Params;

/** Of every layer: its gradient by input and weights against central differences in double, and the same bits for the same seed. */
class EveryLayerTest extends TensorTest {

  private static final double STEP = 1e-6;
  private static final int PLACES = 20;

  /** A new layer must be given an example in {@link Layers}. */
  @Test
  void everyLayerIsLookedAt() throws Exception {
    Path folder = Path.of(System.getProperty("likeness.repo", "../..")).resolve("bundles/org.likeness.tensor/src/org/likeness/tensor/nn");
    TreeSet<String> there = new TreeSet<>();
    for (String name : names(folder)) {
      Class<?> type = Class.forName(Layer.class.getPackageName() + "." + name);
      if (Layer.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers())) {
        there.add(type.getSimpleName());
      }
    }
    TreeSet<String> tested = new TreeSet<>();
    Layers.examples().forEach(e -> tested.add(e.layer().getSimpleName()));
    assertEquals(there, tested);
    assertTrue(there.size() >= 14, "the sources were found: " + there);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".java") && !f.startsWith("package"))
          .map(f -> f.substring(0, f.length() - ".java".length())).toList();
    }
  }

  @TestFactory
  Stream<DynamicTest> gradients() {
    return Layers.examples().stream().flatMap(e -> Stream.of(true, false).filter(training -> e.training() || !training)
        .map(training -> DynamicTest.dynamicTest(e.name() + (training ? " in training" : " in use"), () -> checkGradients(e, training))));
  }

  private void checkGradients(Layers.Example e, boolean training) {
    try (NDManager m = ENGINE.newManager()) {
      ENGINE.seed(5);
      Block block = Networks.initialise(e.block().get(), m, DataType.FLOAT64, e.input());
      NDArray input = Autograd.leaf(m.randomNormal(0, 1, e.input(), DataType.FLOAT64));
      NDArray r = m.randomUniform(0.5f, 1.5f, Networks.forward(block, input, training).getShape(), DataType.FLOAT64);
      // Not its mean: that of a normalised picture does not depend on it.
      Supplier<NDArray> value = () -> {
        ENGINE.seed(6);
        NDArray y = Networks.forward(block, input, training);
        return y.mul(r).sum().add(y.square().mul(r).sum());
      };
      Map<String, NDArray> by = new LinkedHashMap<>(Params.trainable(block));
      by.put("input", input);
      List<NDArray> exact = Autograd.grad(value.get(), List.copyOf(by.values()), false);
      int i = 0;
      for (Map.Entry<String, NDArray> one : by.entrySet()) {
        compare(one.getKey(), one.getValue(), exact.get(i++).toDoubleArray(), value);
      }
    }
  }

  private static void compare(String name, NDArray array, double[] exact, Supplier<NDArray> value) {
    double[] values = array.toDoubleArray();
    boolean some = false;
    SplittableRandom places = new SplittableRandom(1);
    for (int n = 0; n < Math.min(PLACES, values.length); n++) {
      int k = values.length <= PLACES ? n : places.nextInt(values.length);
      double numeric = (moved(array, values, k, STEP, value) - moved(array, values, k, -STEP, value)) / (2 * STEP);
      assertEquals(numeric, exact[k], 1e-6 * Math.max(1, Math.abs(numeric)), name + ", value " + k);
      some |= Math.abs(exact[k]) > 1e-9;
    }
    assertTrue(some, "no gradient at all reaches " + name);
  }

  private static double moved(NDArray array, double[] values, int k, double by, Supplier<NDArray> value) {
    return Grad.off(() -> {
      double[] changed = values.clone();
      changed[k] += by;
      array.set(DoubleBuffer.wrap(changed));
      double moved = value.get().getDouble();
      array.set(DoubleBuffer.wrap(values));
      return moved;
    });
  }

  @TestFactory
  Stream<DynamicTest> theSameSeedGivesTheSameBits() {
    return Layers.examples().stream().map(e -> DynamicTest.dynamicTest(e.name(), () -> assertArrayEquals(bits(e), bits(e))));
  }

  /** Output and gradients of a new layer, twice gone through. */
  private static byte[] bits(Layers.Example e) {
    try (NDManager m = ENGINE.newManager(); java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream()) {
      ENGINE.seed(5);
      Block block = Networks.initialise(e.block().get(), m, e.input());
      NDArray input = Autograd.leaf(m.randomNormal(0, 1, e.input(), DataType.FLOAT32));
      for (int i = 0; i < 2; i++) {
        NDArray y = Networks.forward(block, input, true);
        out.write(y.toByteArray());
        List<NDArray> by = new java.util.ArrayList<>(Params.trainable(block).values());
        by.add(input);
        for (NDArray g : Autograd.grad(y.square().sum(), by, false)) {
          out.write(g.toByteArray());
        }
      }
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
  }
}

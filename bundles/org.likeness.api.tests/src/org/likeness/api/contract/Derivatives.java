// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import org.likeness.tensor.Autograd;

/** Gradients against central differences, in double, and whether the same seed gives the same bits. */
final class Derivatives {

  private static final int SEED = 11;
  private static final double STEP = 1e-5;
  private static final double TOLERANCE = 1e-5;
  private static final int PLACES = 12;

  private Derivatives() {}

  /** Standard normal numbers in double, the same each time. */
  static NDArray normal(NDManager m, long seed, long... shape) {
    SplittableRandom random = new SplittableRandom(seed);
    return m.create(random.doubles(new Shape(shape).size(), 0, 1).map(u -> random.nextGaussian()).toArray(), new Shape(shape));
  }

  /**
   * Checks the gradient of one number by every input, at a dozen of its values each.
   *
   * @param f asked anew, with the engine seeded alike, for each difference
   * @param inputs in double
   */
  static void check(Function<NDArray[], NDArray> f, NDArray... inputs) {
    NDManager m = inputs[0].getManager();
    NDArray[] leaves = Arrays.stream(inputs).map(Autograd::leaf).toArray(NDArray[]::new);
    List<NDArray> gradients = Autograd.grad(seeded(m, () -> f.apply(leaves)), List.of(leaves), false);
    SplittableRandom places = new SplittableRandom(SEED);
    boolean some = false;
    for (int i = 0; i < inputs.length; i++) {
      double[] exact = gradients.get(i).toDoubleArray();
      for (int place : exact.length <= PLACES ? all(exact.length) : places.ints(PLACES, 0, exact.length).toArray()) {
        double numeric = (moved(m, f, inputs, i, place, STEP) - moved(m, f, inputs, i, place, -STEP)) / (2 * STEP);
        assertEquals(numeric, exact[place], TOLERANCE * Math.max(1, Math.abs(numeric)), "gradient by value " + place + " of input " + i);
        some |= exact[place] != 0;
      }
    }
    assertTrue(some, "no gradient at all flows");
  }

  private static int[] all(int n) {
    int[] out = new int[n];
    Arrays.setAll(out, i -> i);
    return out;
  }

  private static double moved(NDManager m, Function<NDArray[], NDArray> f, NDArray[] inputs, int which, int place, double by) {
    try (NDManager scope = m.newSubManager()) {
      NDArray[] copies = new NDArray[inputs.length];
      for (int i = 0; i < inputs.length; i++) {
        double[] values = inputs[i].toDoubleArray();
        if (i == which) {
          values[place] += by;
        }
        copies[i] = Autograd.leaf(scope.create(values, inputs[i].getShape()));
      }
      NDArray y = seeded(m, () -> f.apply(copies));
      assertEquals(DataType.FLOAT64, y.getDataType(), "double in, double out");
      return y.getDouble();
    }
  }

  /** The same seed gives the same, twice. */
  static void same(NDManager m, Supplier<NDArray> what) {
    assertArrayEquals(seeded(m, what).toByteArray(), seeded(m, what).toByteArray(), "the same seed must give the same bits");
  }

  private static NDArray seeded(NDManager m, Supplier<NDArray> what) {
    m.getEngine().setRandomSeed(SEED);
    return what.get();
  }
}

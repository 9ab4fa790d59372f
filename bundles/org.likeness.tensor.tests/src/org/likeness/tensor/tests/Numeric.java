// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.likeness.tensor.Autograd;
import org.likeness.tensor.Grad;

/** Compares gradients with central differences in float64. */
final class Numeric {

  private static final double STEP = 1e-6;

  private Numeric() {}

  /**
   * Checks d sum(f * r) / d x for each input and each of its values, r fixed random numbers. Three times over, because
   * torch's script engine recompiles a method after its first calls.
   */
  static void checkGradient(Function<NDList, NDArray> f, double tolerance, NDArray... inputs) {
    for (int round = 0; round < 3; round++) {
      once(f, tolerance, inputs);
    }
  }

  static void checkGradient(Function<NDList, NDArray> f, NDArray... inputs) {
    checkGradient(f, 1e-6, inputs);
  }

  /** Checks the second derivative: d/dx of |d/dx sum(f(x)^2)|^2. */
  static void checkSecond(UnaryOperator<NDArray> f, NDArray input) {
    checkGradient(in -> Grad.on(() -> {
      NDArray x = in.get(0).hasGradient() ? in.get(0) : Autograd.leaf(in.get(0));
      return Autograd.grad(f.apply(x).square().sum(), x, true).square().sum();
    }), 1e-4, input);
  }

  private static void once(Function<NDList, NDArray> f, double tolerance, NDArray... inputs) {
    NDManager manager = inputs[0].getManager();
    NDArray[] leaves = Arrays.stream(inputs).map(Autograd::leaf).toArray(NDArray[]::new);
    NDArray y = f.apply(new NDList(leaves));
    NDArray weights = manager.randomUniform(0.5f, 1.5f, y.getShape(), y.getDataType());
    List<NDArray> gradients = Autograd.grad(y.mul(weights).sum(), List.of(leaves), false);
    for (int i = 0; i < inputs.length; i++) {
      double[] analytic = gradients.get(i).toDoubleArray();
      double[] values = inputs[i].toDoubleArray();
      boolean someGradient = false;
      for (int k = 0; k < values.length; k++) {
        double numeric = (shifted(f, weights, inputs, i, k, STEP) - shifted(f, weights, inputs, i, k, -STEP)) / (2 * STEP);
        assertEquals(numeric, analytic[k], tolerance * Math.max(1, Math.abs(numeric)), "input " + i + ", value " + k);
        someGradient |= Math.abs(analytic[k]) > 1e-9;
      }
      assertTrue(someGradient, "no gradient at all reaches input " + i);
    }
  }

  private static double shifted(Function<NDList, NDArray> f, NDArray weights, NDArray[] inputs, int which, int at, double step) {
    return Grad.off(() -> {
      try (NDManager scope = inputs[0].getManager().newSubManager()) {
        NDArray[] moved = new NDArray[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
          double[] values = inputs[i].toDoubleArray();
          if (i == which) {
            values[at] += step;
          }
          moved[i] = scope.create(values, inputs[i].getShape());
        }
        NDArray y = f.apply(new NDList(moved));
        return y.mul(weights).sum().getDouble();
      }
    });
  }

  static void assertClose(double[] expected, NDArray actual, double tolerance) {
    double[] values = actual.getDataType() == ai.djl.ndarray.types.DataType.FLOAT64
        ? actual.toDoubleArray() : toDoubles(actual.toFloatArray());
    assertEquals(expected.length, values.length, "number of values of " + actual.getShape());
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], values[i], tolerance * Math.max(1, Math.abs(expected[i])), "value " + i);
    }
  }

  static double[] toDoubles(float[] values) {
    double[] doubles = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      doubles[i] = values[i];
    }
    return doubles;
  }
}

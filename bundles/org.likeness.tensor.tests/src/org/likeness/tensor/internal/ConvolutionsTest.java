// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;
import org.likeness.tensor.Autograd;
import org.likeness.tensor.Compute;
import org.likeness.tensor.Ops;
import org.likeness.tensor.TensorEngine;

/** Convolutions of all the channel counts that networks here have, beside double arithmetic, over memory full of NaN. */
class ConvolutionsTest {
  private static final Compute FEW = new Compute(Compute.Precision.BFLOAT16, Compute.Layout.CHANNELS_LAST);


  private static final TensorEngine ENGINE = new TensorEngine();
  private static final int[] CHANNELS = {1, 3, 8, 9, 12, 16, 20, 48};

  @Test
  void theWayThatTheEngineTookIsRight() {
    ENGINE.start();
    assertTrue(ConvolutionCheck.right(), Convolutions.way().words());
    assertTrue(ENGINE.info().toString().contains("convolutions") == (Convolutions.way() != Convolutions.Way.AS_IS), ENGINE.info().toString());
  }

  @Test
  void valuesAndGradientsAreThoseOfDoubleArithmetic() {
    each((m, in, out, kernel, stride) -> {
      String what = in + " to " + out + " channels, kernel " + kernel + ", stride " + stride;
      same(what, m, new Shape(2, in, 9, 9), new Shape(out, in, kernel, kernel), 1e-4,
          (x, w) -> Ops.conv2d(x, w, null, stride, kernel / 2, 1, 1), null);
      same("transposed, " + what, m, new Shape(2, in, 5, 5), new Shape(in, out, kernel, kernel), 1e-4,
          (x, w) -> Ops.convTranspose2d(x, w, null, stride, 0, 0, 1, 1), null);
    });
  }

  @Test
  void bfloat16IsClose() {
    each((m, in, out, kernel, stride) -> {
      NDArray zeros = m.zeros(new Shape(out));
      same("mixed, " + in + " to " + out + " channels, kernel " + kernel + ", stride " + stride, m, new Shape(2, in, 9, 9),
          new Shape(out, in, kernel, kernel), 0.02, (x, w) -> Ops.conv2d(x, w, null, stride, kernel / 2, 1, 1),
          (x, w) -> Compute.plain(FEW.conv2d(x, w, zeros, stride, kernel / 2, 1, 1)));
    });
  }

  @Test
  void aBiasIsAdded() {
    try (NDManager m = ENGINE.newManager()) {
      NDArray x = m.zeros(new Shape(1, 16, 4, 4));
      NDArray bias = m.create(new float[] {1, 2, 3});
      assertEquals(3, Ops.conv2d(x, m.zeros(new Shape(3, 16, 3, 3)), bias, 1, 1, 1, 1).get("0, 2, 0, 0").getFloat());
      NDArray deep = m.zeros(new Shape(1, 3, 4, 4));
      assertEquals(2, Ops.convTranspose2d(deep, m.zeros(new Shape(3, 3, 3, 3)), bias, 1, 0, 0, 1, 1).get("0, 1, 0, 0").getFloat());
    }
  }

  private interface Case {
    void of(NDManager manager, int in, int out, int kernel, int stride);
  }

  private static void each(Case test) {
    for (int in : CHANNELS) {
      for (int out : CHANNELS) {
        for (int kernel = 3; kernel <= 4; kernel++) {
          try (NDManager manager = ENGINE.newManager()) {
            test.of(manager, in, out, kernel, kernel - 2);
          }
        }
      }
    }
  }

  /** @param other what is to be like it; null = the same */
  private static void same(String what, NDManager m, Shape xs, Shape ws, double tolerance, BinaryOperator<NDArray> exact,
      BinaryOperator<NDArray> other) {
    NDArray x = m.randomNormal(xs);
    NDArray w = m.randomNormal(ws);
    NDArray[] expected = all(exact, x.toType(DataType.FLOAT64, true), w.toType(DataType.FLOAT64, true));
    NDArray[] computed = all(other == null ? exact : other, x, w);
    for (int i = 0; i < expected.length; i++) {
      NDArray difference = computed[i].toType(DataType.FLOAT64, false).sub(expected[i]);
      double distance = Math.sqrt(difference.square().sum().getDouble() / expected[i].square().sum().getDouble());
      assertTrue(distance < tolerance, what + (i == 0 ? ": value " : i == 1 ? ": gradient by x " : ": gradient by w ") + distance);
    }
  }

  private static NDArray[] all(BinaryOperator<NDArray> convolution, NDArray x, NDArray w) {
    NDArray a = Autograd.leaf(x);
    NDArray b = Autograd.leaf(w);
    ConvolutionCheck.soil(x.getManager());
    NDArray y = convolution.apply(a, b);
    NDArray loss = y.square().sum();
    ConvolutionCheck.soil(x.getManager());
    return new NDArray[] {y, Autograd.grad(loss, a, true), Autograd.grad(loss, b, false)};
  }
}

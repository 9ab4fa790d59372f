// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;
import org.likeness.tensor.Ops;

class ConvolutionOpsTest extends TensorTest {

  @Test
  void convolutionValues() {
    NDArray x = array(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9}, 1, 1, 3, 3);
    NDArray w = array(new double[] {1, 0, 0, -1}, 1, 1, 2, 2);
    assertArrayEquals(new double[] {-3.5, -3.5, -3.5, -3.5}, Ops.conv2d(x, w, array(new double[] {0.5}, 1)).toDoubleArray());
    // padding 1, stride 2: windows start at -1 and 1
    assertArrayEquals(new double[] {-1, -3, -7, -4}, Ops.conv2d(x, w, null, 2, 1, 1, 1).toDoubleArray());
  }

  @Test
  void convolutionGradients() {
    Numeric.checkGradient(in -> Ops.conv2d(in.get(0), in.get(1), in.get(2), 2, 1, 1, 2), random(2, 4, 5, 5), random(6, 2, 3, 3), random(6));
    Numeric.checkGradient(in -> Ops.conv2d(in.get(0), in.get(1), null, 1, 0, 2, 1), random(1, 2, 6, 6), random(2, 2, 3, 3));
  }

  @Test
  void transposedConvolutionSpreadsEachValue() {
    NDArray x = array(new double[] {1, 2, 3, 4}, 1, 1, 2, 2);
    NDArray w = array(new double[] {1, 10, 100, 1000}, 1, 1, 2, 2);
    NDArray y = Ops.convTranspose2d(x, w, null, 2, 0, 0, 1, 1);
    assertArrayEquals(new double[] {1, 10, 2, 20, 100, 1000, 200, 2000, 3, 30, 4, 40, 300, 3000, 400, 4000}, y.toDoubleArray());
  }

  /** <y, conv(x)> = <convT(y), x>: the transposed convolution is the adjoint of the convolution. */
  @Test
  void transposedConvolutionIsTheAdjoint() {
    NDArray x = random(2, 3, 8, 8);
    NDArray w = random(5, 3, 4, 4);
    NDArray y = random(2, 5, 4, 4);
    double left = Ops.conv2d(x, w, null, 2, 1, 1, 1).mul(y).sum().getDouble();
    double right = Ops.convTranspose2d(y, w, null, 2, 1, 0, 1, 1).mul(x).sum().getDouble();
    assertEquals(left, right, 1e-9 * Math.abs(left));
  }

  @Test
  void transposedConvolutionGradients() {
    Numeric.checkGradient(in -> Ops.convTranspose2d(in.get(0), in.get(1), in.get(2), 2, 1, 1, 1, 1),
        random(2, 3, 3, 3), random(3, 2, 3, 3), random(2));
  }

  @Test
  void linear() {
    NDArray y = Ops.linear(array(new double[] {1, 2}, 1, 2), array(new double[] {3, 4, 5, 6}, 2, 2), array(new double[] {10, 20}, 2));
    assertArrayEquals(new double[] {21, 37}, y.toDoubleArray());
    Numeric.checkGradient(in -> Ops.linear(in.get(0), in.get(1), in.get(2)), random(3, 4), random(2, 4), random(2));
  }

  @Test
  void pixelShuffle() {
    NDArray x = array(new double[] {1, 2, 3, 4}, 1, 4, 1, 1);
    NDArray y = Ops.pixelShuffle(x, 2);
    assertEquals(new Shape(1, 1, 2, 2), y.getShape());
    assertArrayEquals(new double[] {1, 2, 3, 4}, y.toDoubleArray());
    NDArray big = random(2, 12, 3, 5);
    assertArrayEquals(big.toDoubleArray(), Ops.pixelUnshuffle(Ops.pixelShuffle(big, 2), 2).toDoubleArray());
    Numeric.checkGradient(in -> Ops.pixelShuffle(in.get(0), 2), random(1, 8, 2, 2));
    Numeric.checkGradient(in -> Ops.pixelUnshuffle(in.get(0), 2), random(1, 1, 4, 4));
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;
import org.likeness.tensor.Autograd;
import org.likeness.tensor.Ops;

class PointwiseTest extends TensorTest {

  private NDArray five() {
    return array(new double[] {-30, -1, 0, 2, 30}, 5);
  }

  @Test
  void activations() {
    assertArrayEquals(new double[] {0, 0, 0, 2, 30}, Ops.relu(five()).toDoubleArray());
    assertArrayEquals(new double[] {-6, -0.2, 0, 2, 30}, Ops.leakyRelu(five(), 0.2).toDoubleArray(), 1e-12);
    assertArrayEquals(new double[] {Math.log1p(Math.exp(-30)), Math.log1p(Math.exp(-1)), Math.log(2), Math.log1p(Math.exp(2)), 30},
        Ops.softplus(five()).toDoubleArray(), 1e-12);
    Numeric.checkGradient(in -> Ops.relu(in.get(0)), random(7));
    Numeric.checkGradient(in -> Ops.leakyRelu(in.get(0), 0.2), random(7));
    Numeric.checkGradient(in -> Ops.softplus(in.get(0)), random(7));
    Numeric.checkGradient(in -> Ops.sigmoid(in.get(0)), random(7));
    Numeric.checkGradient(in -> in.get(0).tanh(), random(7));
  }

  /** PyTorch 2.13.0: 0.6266673758242653. */
  @Test
  void binaryCrossEntropy() {
    NDArray target = array(new double[] {0, 1, 0.25, 0.5, 1}, 5);
    assertEquals(0.6266673758242653, Ops.bceWithLogits(five(), target).getDouble(), 1e-14);
    Numeric.checkGradient(in -> Ops.bceWithLogits(in.get(0), target), random(5));
  }

  /** The factor is still there when the backward pass comes, whatever was collected in between. */
  @Test
  void timesANumber() {
    assertArrayEquals(new double[] {-15, -0.5, 0, 1, 15}, Ops.times(five(), 0.5).toDoubleArray());
    NDArray x = Autograd.leaf(five());
    NDArray sum = Ops.times(x, 0.25).sum();
    System.gc();
    assertArrayEquals(new double[] {0.25, 0.25, 0.25, 0.25, 0.25}, Autograd.grad(sum, x, false).toDoubleArray());
    Numeric.checkGradient(in -> Ops.times(in.get(0).square(), -3), random(5));
  }

  @Test
  void clampAndWhere() {
    assertArrayEquals(new double[] {-2, -1, 0, 1, 1}, Ops.clamp(five(), -2, 1).toDoubleArray());
    NDArray x = Autograd.leaf(five());
    assertArrayEquals(new double[] {0, 1, 1, 0, 0}, Autograd.grad(Ops.clamp(x, -2, 1).sum(), x, false).toDoubleArray());
    NDArray condition = five().gt(-0.5);
    assertArrayEquals(new double[] {9, 9, 0, 2, 30}, Ops.where(condition, five(), five().mul(0).add(9)).toDoubleArray());
    Numeric.checkGradient(in -> Ops.where(condition, in.get(0), in.get(1).square()), random(5), random(5));
  }

  @Test
  void catAndStack() {
    NDArray a = array(new double[] {1, 2}, 1, 2);
    NDArray b = array(new double[] {3, 4}, 1, 2);
    assertArrayEquals(new double[] {1, 2, 3, 4}, Ops.cat(1, a, b).toDoubleArray());
    assertEquals(new Shape(2, 1, 2), Ops.stack(0, a, b).getShape());
    Numeric.checkGradient(in -> Ops.cat(1, in.get(0), in.get(1)), a, b);
    Numeric.checkGradient(in -> Ops.stack(0, in.get(0), in.get(1)), a, b);
  }

  @Test
  void reductions() {
    NDArray x = array(new double[] {1, 2, 3, 4, 5, 6, 7, 12}, 2, 2, 2);
    assertEquals(40, Ops.sum(x).getDouble());
    assertArrayEquals(new double[] {14, 26}, Ops.sum(x, 0, 2).toDoubleArray());
    assertArrayEquals(new double[] {2.5, 7.5}, Ops.mean(x, 1, 2).toDoubleArray());
    assertEquals(new Shape(2, 1, 1), Ops.meanKeep(x, 1, 2).getShape());
    assertArrayEquals(new double[] {5.0 / 3, 29.0 / 3}, Ops.variance(x, true, 1, 2).toDoubleArray(), 1e-12);
    assertArrayEquals(new double[] {Math.sqrt(1.25), Math.sqrt(7.25)}, Ops.std(x, false, 1, 2).toDoubleArray(), 1e-12);
    assertArrayEquals(new double[] {Math.sqrt(30), Math.sqrt(25 + 36 + 49 + 144)}, Ops.norm(x, 1, 2).toDoubleArray(), 1e-12);
    Numeric.checkGradient(in -> Ops.sum(in.get(0), 0, 2), x);
    Numeric.checkGradient(in -> Ops.mean(in.get(0), 0, 2), x);
    Numeric.checkGradient(in -> Ops.meanKeep(in.get(0), 1), x);
    Numeric.checkGradient(in -> Ops.std(in.get(0), true, 1, 2), x);
    Numeric.checkGradient(in -> Ops.variance(in.get(0), false), x);
    Numeric.checkGradient(in -> Ops.norm(in.get(0), 1, 2), x);
  }

  @Test
  void dropoutKeepsTheMean() {
    NDArray ones = manager.ones(new Shape(20000));
    assertSame(ones, Ops.dropout(ones, 0.25, false));
    NDArray dropped = Ops.dropout(ones, 0.25, true);
    float[] values = dropped.toFloatArray();
    int zeros = 0;
    for (float value : values) {
      if (value == 0) {
        zeros++;
      } else {
        assertEquals(1 / 0.75, value, 1e-6);
      }
    }
    assertEquals(5000, zeros, 250);
    NDArray x = Autograd.leaf(random(50));
    NDArray y = Ops.dropout(x, 0.5, true);
    double[] factors = y.div(x).toDoubleArray();
    assertArrayEquals(factors, Autograd.grad(y.sum(), x, false).toDoubleArray(), 1e-12);
    ENGINE.seed(7);
    float[] once = Ops.dropout(ones, 0.5, true).toFloatArray();
    ENGINE.seed(7);
    assertArrayEquals(once, Ops.dropout(ones, 0.5, true).toFloatArray());
  }

  /** A cosine of frequency 2 along the rows has two peaks of n/2. */
  @Test
  void fourierMagnitude() {
    double[] wave = new double[64];
    for (int i = 0; i < 64; i++) {
      wave[i] = Math.cos(2 * Math.PI * 2 * (i % 8) / 8);
    }
    double[] expected = new double[64];
    expected[2] = 32;
    expected[6] = 32;
    assertArrayEquals(expected, Ops.fft2Magnitude(array(wave, 8, 8)).toDoubleArray(), 1e-12);
    Numeric.checkGradient(in -> Ops.fft2Magnitude(in.get(0)), random(4, 4));
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.djl.ndarray.NDArray;
import org.junit.jupiter.api.Test;
import org.likeness.tensor.Ops;

/** Golden values: PyTorch 2.13.0, float64, torch.nn.functional. */
class NormAndPoolTest extends TensorTest {

  private static final double TOLERANCE = 1e-9;

  private NDArray nine() {
    return array(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9}, 1, 1, 3, 3);
  }

  @Test
  void groupNorm() {
    NDArray x = array(new double[] {1, 2, 3, 4, 6, 8, 10, 12}, 1, 4, 2, 1);
    NDArray gamma = array(new double[] {1, 2, 3, 4}, 4);
    NDArray beta = array(new double[] {.1, .2, .3, .4}, 4);
    Numeric.assertClose(new double[] {-1.24163542, -0.3472118067, 1.0944236133, 2.8832708399, -3.7249183346, -1.0416394449,
        2.1888525931, 5.7665577794}, Ops.groupNorm(x, 2, gamma, beta, 1e-5), TOLERANCE);
    Numeric.checkGradient(in -> Ops.groupNorm(in.get(0), 2, in.get(1), in.get(2), 1e-5), random(2, 4, 2, 3), random(4), random(4));
  }

  @Test
  void instanceNorm() {
    NDArray x = array(new double[] {1, 2, 3, 4, 6, 8, 10, 12}, 1, 4, 2, 1);
    Numeric.assertClose(new double[] {-0.9999800006, 0.9999800006, -0.9999800006, 0.9999800006, -0.999995, 0.999995, -0.999995, 0.999995},
        Ops.instanceNorm(x, null, null, 1e-5), TOLERANCE);
    Numeric.checkGradient(in -> Ops.instanceNorm(in.get(0), in.get(1), in.get(2), 1e-5), random(2, 2, 3, 3), random(2), random(2));
    Numeric.checkGradient(in -> Ops.instanceNorm(in.get(0), null, null, 1e-5), random(2, 2, 3, 3));
  }

  @Test
  void batchNormInTrainingAndEvaluation() {
    double[] values = new double[16];
    for (int i = 0; i < 16; i++) {
      values[i] = Math.pow(i, 1.5);
    }
    NDArray x = array(values, 2, 2, 2, 2);
    NDArray mean = array(new double[] {0, 0}, 2);
    NDArray variance = array(new double[] {1, 1}, 2);
    NDArray one = array(new double[] {1, 1}, 2);
    NDArray zero = array(new double[] {0, 0}, 2);
    Numeric.assertClose(new double[] {-1.1205431026, -1.0498227546, -0.9205157521, -0.7530693952, -1.2304367101, -1.0633099884,
        -0.8785128877, -0.6775975514, 0.479675701, 0.7889062924, 1.1158306622, 1.459538349, 0.533624297, 0.8122939399,
        1.101898684, 1.4020402168}, Ops.batchNorm(x, one, zero, mean, variance, true, 0.1, 1e-5), TOLERANCE);
    Numeric.assertClose(new double[] {1.584470573, 3.1414609637}, mean, TOLERANCE);
    Numeric.assertClose(new double[] {23.7508914658, 42.2854058725}, variance, TOLERANCE);
    NDArray evaluated = Ops.batchNorm(x, one, zero, mean, variance, false, 0.1, 1e-5);
    Numeric.assertClose(new double[] {-0.3251203313, -0.1199285551, 0.2552496545}, evaluated.reshape(-1).get("0:3"), TOLERANCE);
    Numeric.assertClose(new double[] {1.584470573, 3.1414609637}, mean, TOLERANCE);
  }

  @Test
  void batchNormGradients() {
    NDArray mean = random(2);
    NDArray variance = random(2).square().add(1);
    Numeric.checkGradient(in -> Ops.batchNorm(in.get(0), in.get(1), in.get(2), mean, variance, true, 0.1, 1e-5), random(3, 2, 2, 2), random(2), random(2));
    Numeric.checkGradient(in -> Ops.batchNorm(in.get(0), in.get(1), in.get(2), mean, variance, false, 0.1, 1e-5), random(3, 2, 2, 2), random(2), random(2));
  }

  @Test
  void pooling() {
    assertArrayEquals(new double[] {3, 4.5, 7.5, 9}, Ops.avgPool2d(nine(), 2, 2, 0, true).toDoubleArray());
    assertArrayEquals(new double[] {5, 6, 8, 9}, Ops.maxPool2d(nine(), 2, 2, 0, true).toDoubleArray());
    assertArrayEquals(new double[] {5}, Ops.maxPool2d(nine(), 2, 2, 0, false).toDoubleArray());
    Numeric.assertClose(new double[] {12 / 9.0, 16 / 9.0, 24 / 9.0, 28 / 9.0}, Ops.avgPool2d(nine(), 3, 2, 1, false), TOLERANCE);
    assertArrayEquals(new double[] {3, 4, 6, 7}, Ops.adaptiveAvgPool2d(nine(), 2, 2).toDoubleArray());
    assertArrayEquals(new double[] {5}, Ops.adaptiveAvgPool2d(nine(), 1, 1).toDoubleArray());
  }

  /** Keras: MaxPooling2D / AveragePooling2D(2, padding="same") on 3x3: the odd row and column stand alone. */
  @Test
  void samePooling() {
    assertArrayEquals(new double[] {5, 6, 8, 9}, Ops.maxPool2dSame(nine(), 2, 2).toDoubleArray());
    // Negative values everywhere: padding must not win.
    assertArrayEquals(new double[] {-1, -3, -7, -9}, Ops.maxPool2dSame(nine().neg(), 2, 2).toDoubleArray());
    assertArrayEquals(new double[] {3, 4.5, 7.5, 9}, Ops.avgPool2dSame(nine(), 2, 2).toDoubleArray());
    Numeric.checkGradient(in -> Ops.maxPool2dSame(in.get(0), 2, 2), random(1, 2, 3, 5));
    Numeric.checkGradient(in -> Ops.avgPool2dSame(in.get(0), 2, 2), random(1, 2, 3, 5));
  }

  @Test
  void poolingGradients() {
    Numeric.checkGradient(in -> Ops.avgPool2d(in.get(0), 3, 2, 1, true), random(1, 2, 6, 5));
    Numeric.checkGradient(in -> Ops.maxPool2d(in.get(0), 3, 2, 1, true), random(1, 2, 6, 5));
    Numeric.checkGradient(in -> Ops.adaptiveAvgPool2d(in.get(0), 2, 3), random(1, 2, 5, 4));
  }
}

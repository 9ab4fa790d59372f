// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.likeness.tensor.Autograd;
import org.likeness.tensor.Grad;
import org.likeness.tensor.Ops;
import org.likeness.tensor.Sampling;

class SecondOrderTest extends TensorTest {

  private static double[] ramp(int n, double scale, double shift) {
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = scale * Math.sin(1.7 * i + shift);
    }
    return values;
  }

  /** A critic of two convolutions: [N, 2, 6, 6] to [N]. */
  private static NDArray critic(NDArray x, NDArray w1, NDArray w2) {
    NDArray hidden = Ops.leakyRelu(Ops.conv2d(x, w1, null, 2, 1, 1, 1), 0.2);
    return Ops.conv2d(hidden, w2, null).tanh().reshape(-1);
  }

  private NDArray penaltyWgan(NDArray pictures, Function<NDArray, NDArray> critic) {
    NDArray x = Autograd.leaf(pictures);
    NDArray g = Autograd.grad(critic.apply(x).sum(), x, true);
    return Ops.norm(g, 1, 2, 3).sub(1).square().mean().mul(10);
  }

  private NDArray penaltyR1(NDArray pictures, Function<NDArray, NDArray> critic, double gamma) {
    NDArray x = Autograd.leaf(pictures);
    NDArray g = Autograd.grad(critic.apply(x).sum(), x, true);
    return Ops.sum(g.square(), 1, 2, 3).mean().mul(gamma / 2);
  }

  private void checkAgainstDifferences(BiFunction<NDArray, Function<NDArray, NDArray>, NDArray> penalty) {
    NDArray pictures = array(ramp(2 * 2 * 36, 1, 0.3), 2, 2, 6, 6);
    double[] first = ramp(4 * 2 * 9, 0.5, 0.1);
    double[] second = ramp(4 * 9, 0.5, 0.9);
    for (int round = 0; round < 3; round++) {
      NDArray w1 = Autograd.leaf(array(first, 4, 2, 3, 3));
      NDArray w2 = Autograd.leaf(array(second, 1, 4, 3, 3));
      List<NDArray> gradients = Autograd.grad(penalty.apply(pictures, x -> critic(x, w1, w2)), List.of(w1, w2), false);
      double[] analytic = gradients.get(0).toDoubleArray();
      for (int k : new int[] {0, 17, 60}) {
        double numeric = (shifted(penalty, pictures, first, second, k, 1e-6) - shifted(penalty, pictures, first, second, k, -1e-6)) / 2e-6;
        assertTrue(Math.abs(numeric) > 1e-4, "a gradient of nothing proves nothing");
        assertEquals(numeric, analytic[k], 1e-6 * Math.max(1, Math.abs(numeric)), "w1[" + k + "]");
      }
    }
  }

  private double shifted(BiFunction<NDArray, Function<NDArray, NDArray>, NDArray> penalty, NDArray pictures, double[] first,
      double[] second, int at, double step) {
    double[] moved = first.clone();
    moved[at] += step;
    NDArray w1 = array(moved, 4, 2, 3, 3);
    NDArray w2 = array(second, 1, 4, 3, 3);
    return penalty.apply(pictures, x -> critic(x, w1, w2)).getDouble();
  }

  @Test
  void gradientPenalty() {
    checkAgainstDifferences(this::penaltyWgan);
  }

  @Test
  void r1() {
    checkAgainstDifferences((x, d) -> penaltyR1(x, d, 10));
  }

  /** PyTorch 2.13.0, the same critic and numbers: penalty and its gradients by w1[0], w1[17], w1[60]. */
  @Test
  void gradientPenaltyGolden() {
    NDArray pictures = array(ramp(2 * 2 * 36, 1, 0.3), 2, 2, 6, 6);
    NDArray w1 = Autograd.leaf(array(ramp(4 * 2 * 9, 0.5, 0.1), 4, 2, 3, 3));
    NDArray w2 = array(ramp(4 * 9, 0.5, 0.9), 1, 4, 3, 3);
    NDArray penalty = penaltyWgan(pictures, x -> critic(x, w1, w2));
    assertEquals(0.7926426314987058, penalty.getDouble(), 1e-10);
    double[] g = Autograd.grad(penalty, w1, false).toDoubleArray();
    assertArrayEquals(new double[] {1.0023654902995849, -0.5325601464079641, -2.3875529649549425}, new double[] {g[0], g[17], g[60]}, 1e-9);
  }

  /** D(x) = w.x has the gradient w everywhere: R1 = gamma/2 |w|^2 and its derivative gamma w, exactly. */
  @Test
  void r1OfALinearCriticInClosedForm() {
    double[] weights = {0.5, -2, 3, 0.25};
    NDArray w = Autograd.leaf(array(weights, 4));
    NDArray pictures = random(3, 1, 2, 2);
    NDArray penalty = penaltyR1(pictures, x -> Ops.sum(x.reshape(3, 4).mul(w), 1), 10);
    assertEquals(5 * (0.25 + 4 + 9 + 0.0625), penalty.getDouble(), 1e-12);
    assertArrayEquals(new double[] {5, -20, 30, 2.5}, Autograd.grad(penalty, w, false).toDoubleArray(), 1e-12);
  }

  /** D(x) = x^T A x has the gradient (A + A^T) x. */
  @Test
  void gradientOfAQuadraticForm() {
    NDArray a = array(new double[] {1, 2, 3, 4}, 2, 2);
    NDArray x = Autograd.leaf(array(new double[] {5, 7}, 2, 1));
    NDArray g = Autograd.grad(x.transpose().matMul(a).matMul(x).sum(), x, true);
    assertArrayEquals(new double[] {2 * 5 + 5 * 7, 5 * 5 + 8 * 7}, g.toDoubleArray());
    // d/dx of sum(g) is the column sums of A + A^T
    assertArrayEquals(new double[] {7, 13}, Autograd.grad(g.sum(), x, false).toDoubleArray());
  }

  /** Penalties go through any discriminator: what the layers compute must be differentiable twice. */
  @Test
  void operationsAreTwiceDifferentiable() {
    NDArray x = random(2, 4, 3, 3).mul(0.5);
    NDArray w = random(4, 3, 3, 3).mul(0.3);
    NDArray gamma = random(4);
    NDArray beta = random(4);
    NDArray mean = random(4);
    NDArray variance = random(4).square().add(1);
    Numeric.checkSecond(v -> Ops.convTranspose2d(v, w, null, 2, 1, 1, 1, 1).tanh(), x);
    Numeric.checkSecond(v -> Ops.batchNorm(v, gamma, beta, mean, variance, true, 0.1, 1e-1).tanh(), x);
    Numeric.checkSecond(v -> Ops.batchNorm(v, gamma, beta, mean, variance, false, 0.1, 1e-1).tanh(), x);
    Numeric.checkSecond(v -> Ops.instanceNorm(v, gamma, beta, 1e-1).tanh(), x);
    Numeric.checkSecond(v -> Ops.groupNorm(v, 2, gamma, beta, 1e-1).tanh(), x);
    Numeric.checkSecond(v -> Ops.pixelShuffle(v, 2).tanh(), x);
    Numeric.checkSecond(v -> Ops.avgPool2d(v, 2, 1, 0, false).tanh(), x);
    Numeric.checkSecond(v -> Ops.maxPool2d(v, 2, 1, 0, false).tanh(), x);
    Numeric.checkSecond(v -> Ops.softplus(Ops.leakyRelu(v, 0.2)), x);
    Numeric.checkSecond(v -> Sampling.bilinear(v, 5, 5).tanh(), x);
    Numeric.checkSecond(v -> Sampling.nearest(v, 5, 5).tanh(), x);
    Numeric.checkSecond(v -> Sampling.reflectionPad(v, 1, 1, 1, 1).tanh(), x);
    Numeric.checkSecond(v -> Ops.std(v, true, 0).tanh(), x);
    Numeric.checkSecond(v -> Ops.norm(v, 1, 2, 3), x);
    NDArray u = random(4);
    NDArray right = random(9);
    Numeric.checkSecond(v -> Ops.spectralNorm(v, u, right, 0, 0).tanh(), random(4, 3, 3));
  }

  /** Penalties must not touch the gradients that the loss has gathered. */
  @Test
  void gradLeavesParametersAlone() {
    NDArray w = Autograd.leaf(array(new double[] {2}, 1));
    Autograd.backward(w.square().sum());
    Autograd.grad(w.square().mul(100).sum(), w, true);
    assertArrayEquals(new double[] {4}, w.getGradient().toDoubleArray());
    Autograd.backward(w.mul(3).sum());
    assertArrayEquals(new double[] {7}, w.getGradient().toDoubleArray());
  }

  @Test
  void unusedInputsHaveZeroGradients() {
    NDArray a = Autograd.leaf(array(new double[] {1, 2}, 2));
    NDArray b = Autograd.leaf(array(new double[] {3}, 1));
    List<NDArray> gradients = Autograd.grad(a.square().sum(), List.of(a, b), false);
    assertArrayEquals(new double[] {2, 4}, gradients.get(0).toDoubleArray());
    assertArrayEquals(new double[] {0}, gradients.get(1).toDoubleArray());
  }

  @Test
  void misuseIsExplained() {
    NDArray w = Autograd.leaf(array(new double[] {2, 3}, 2));
    assertTrue(assertThrows(IllegalArgumentException.class, () -> Autograd.backward(w.square())).getMessage().contains("one number"));
    NDArray constant = array(new double[] {2}, 1).sum();
    assertTrue(assertThrows(IllegalArgumentException.class, () -> Autograd.backward(constant)).getMessage().contains("not computed from"));
    NDArray unrecorded = Grad.off(() -> w.sum());
    Grad.off(() -> assertTrue(assertThrows(IllegalArgumentException.class, () -> Autograd.backward(unrecorded)).getMessage().contains("switched off")));
  }
}

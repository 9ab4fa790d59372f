// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.likeness.api.gan.AdversarialLoss;
import org.likeness.api.plugin.NoParameters;
import org.likeness.tensor.Autograd;

/** Each loss and its gradient against its formula in double arithmetic. */
class LossesTest {

  private static final float[] REAL = {-3f, -0.5f, 0f, 0.7f, 2.5f, 40f};
  private static final float[] FAKE = {-40f, -2f, 0f, 0.4f, 1f, 3f};

  @Test
  void nonSaturating() {
    check(new NonSaturatingLoss(), NoParameters.DEFAULTS, (r, f) -> softplus(-r) + softplus(f), f -> softplus(-f));
  }

  @Test
  void hinge() {
    check(new HingeLoss(), HingeLoss.Parameters.DEFAULTS, (r, f) -> Math.max(0, 1 - r) + Math.max(0, 1 + f), f -> -f);
    check(new HingeLoss(), new HingeLoss.Parameters(2), (r, f) -> Math.max(0, 2 - r) + Math.max(0, 2 + f), f -> -f);
  }

  @Test
  void leastSquares() {
    check(new LeastSquaresLoss(), NoParameters.DEFAULTS, (r, f) -> 0.5 * (r - 1) * (r - 1) + 0.5 * f * f, f -> 0.5 * (f - 1) * (f - 1));
  }

  @Test
  void wasserstein() {
    check(new WassersteinLoss(), NoParameters.DEFAULTS, (r, f) -> f - r, f -> -f);
  }

  private static double softplus(double x) {
    return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
  }

  private static <P extends Record> void check(AdversarialLoss<P> loss, P p, BiFunction<Double, Double, Double> discriminator,
      UnaryOperator<Double> generator) {
    double d = 0;
    double g = 0;
    for (int i = 0; i < REAL.length; i++) {
      d += discriminator.apply((double) REAL[i], (double) FAKE[i]) / REAL.length;
      g += generator.apply((double) FAKE[i]) / FAKE.length;
    }
    try (NDManager m = Scope.open(1)) {
      NDArray real = Autograd.leaf(Scope.of(m, REAL));
      NDArray fake = Autograd.leaf(Scope.of(m, FAKE));
      NDArray lossD = loss.discriminator(p, real, fake);
      NDArray lossG = loss.generator(p, fake, () -> {
        throw new AssertionError("this loss does not need real logits; they cost time");
      });
      assertEquals(d, lossD.getFloat(), 1e-5 * Math.max(1, Math.abs(d)));
      assertEquals(g, lossG.getFloat(), 1e-5 * Math.max(1, Math.abs(g)));
      Scope.collect();
      float[] byReal = Autograd.grad(lossD, real, true).toFloatArray();
      float[] byFake = Autograd.grad(lossG, fake, false).toFloatArray();
      // Not at the hinge's corners, where the difference quotient sees half.
      for (int i : new int[] {0, 1, 3, 4}) {
        double h = 1e-4;
        double r = REAL[i];
        double f = FAKE[i];
        assertEquals((discriminator.apply(r + h, f) - discriminator.apply(r - h, f)) / (2 * h) / REAL.length, byReal[i], 1e-4);
        assertEquals((generator.apply(f + h) - generator.apply(f - h)) / (2 * h) / FAKE.length, byFake[i], 1e-4);
      }
    }
  }
}

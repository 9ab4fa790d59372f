// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.likeness.tensor.Autograd;
import org.likeness.tensor.Ops;

/** Against closed forms: for D(x) = w . x the gradient is w; for D(x) = a/2 |x|^2 it is a x. */
class RegularisersTest {

  private static final Shape PICTURES = new Shape(3, 1, 2, 2);
  private static final float[] W = {1f, -2f, 0.5f, 3f};

  @Test
  void r1OfALinearDiscriminator() {
    try (NDManager m = Scope.open(1)) {
      NDArray w = Autograd.leaf(m.create(W, new Shape(1, 1, 2, 2)));
      NDArray penalty = new R1().create(new ZeroCentredParameters(10, 1), null).of(TermStep.judging(linear(w), normal(m), normal(m)));
      assertEquals(5 * 14.25, penalty.getFloat(), 1e-4);
      Scope.collect();
      // d/dw of gamma/2 |w|^2 is gamma w: the second derivative of the discriminator.
      float[] byWeight = Autograd.grad(penalty, w, false).toFloatArray();
      for (int i = 0; i < 4; i++) {
        assertEquals(10 * W[i], byWeight[i], 1e-4);
      }
    }
  }

  @Test
  void r1LooksAtRealAndR2AtGeneratedPictures() {
    try (NDManager m = Scope.open(1)) {
      NDArray real = m.full(PICTURES, 2f);
      NDArray fake = m.full(PICTURES, 3f);
      UnaryOperator<NDArray> quadratic = x -> Ops.sum(x.square(), 1, 2, 3).mul(0.5f);
      assertEquals(0.5 * 4 * 4, new R1().create(ZeroCentredParameters.DEFAULTS, null).of(TermStep.judging(quadratic, real, fake)).getFloat(), 1e-5);
      assertEquals(0.5 * 4 * 9, new R2().create(ZeroCentredParameters.DEFAULTS, null).of(TermStep.judging(quadratic, real, fake)).getFloat(), 1e-5);
      assertEquals(16, new R1().interval(new ZeroCentredParameters(1, 16)));
    }
  }

  @Test
  void gradientPenaltyOfALinearDiscriminator() {
    try (NDManager m = Scope.open(1)) {
      NDArray w = Autograd.leaf(m.create(W, new Shape(1, 1, 2, 2)));
      NDArray penalty = new WganGp().create(WganGp.Parameters.DEFAULTS, null).of(TermStep.judging(linear(w), normal(m), normal(m)));
      double length = Math.sqrt(14.25);
      assertEquals(10 * (length - 1) * (length - 1), penalty.getFloat(), 1e-3);
      Scope.collect();
      float[] byWeight = Autograd.grad(penalty, w, false).toFloatArray();
      for (int i = 0; i < 4; i++) {
        assertEquals(10 * 2 * (length - 1) * W[i] / length, byWeight[i], 1e-3);
      }
    }
  }

  @Test
  void gradientPenaltyTakesOnePointPerPairAndTheNormOfEachPicture() {
    try (NDManager m = Scope.open(2)) {
      NDArray real = m.full(PICTURES, 1f);
      NDArray fake = m.zeros(PICTURES);
      // The gradient at x = (e, e, e, e) is x, of length 2e: within [0, 2], so the penalty lies within [0, lambda].
      UnaryOperator<NDArray> quadratic = x -> Ops.sum(x.square(), 1, 2, 3).mul(0.5f);
      double first = new WganGp().create(WganGp.Parameters.DEFAULTS, null).of(TermStep.judging(quadratic, real, fake)).getFloat();
      double second = new WganGp().create(WganGp.Parameters.DEFAULTS, null).of(TermStep.judging(quadratic, real, fake)).getFloat();
      assertEquals(5, first, 5);
      assertEquals(5, second, 5);
      org.junit.jupiter.api.Assertions.assertNotEquals(first, second, "points are drawn anew");
    }
  }

  private static UnaryOperator<NDArray> linear(NDArray w) {
    return x -> Ops.sum(x.mul(w), 1, 2, 3);
  }

  private static NDArray normal(NDManager m) {
    return m.randomNormal(0, 1, PICTURES, DataType.FLOAT32);
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;
import org.likeness.api.gan.BatchAugmenter;
import org.likeness.tensor.Autograd;

/** Batch augmenters. Override {@link #context()} with tensors. */
public abstract class BatchAugmenterContract extends PluginContract {

  @SuppressWarnings("unchecked")
  private BatchAugmenter<Record> augmenter() {
    return (BatchAugmenter<Record>) plugin();
  }

  @Test
  void keepsShapesAndIsANumberEverywhere() {
    try (NDManager m = context().newTensors()) {
      for (long channels : new long[] {1, 3}) {
        NDArray x = Derivatives.normal(m, channels, 3, channels, 8, 8);
        for (double strength : new double[] {0.3, 1}) {
          NDArray y = augmenter().apply(defaults(), x, strength);
          assertEquals(x.getShape(), y.getShape());
          assertTrue(y.isNaN().any().getBoolean() == false && y.isInfinite().any().getBoolean() == false, "finite");
        }
      }
    }
  }

  @Test
  void atStrengthZeroPicturesStayAsTheyAre() {
    try (NDManager m = context().newTensors()) {
      NDArray x = Derivatives.normal(m, 1, 2, 3, 8, 8);
      assertArrayEquals(x.toDoubleArray(), augmenter().apply(defaults(), x, 0).toDoubleArray());
    }
  }

  @Test
  void theSameSeedGivesTheSame() {
    try (NDManager m = context().newTensors()) {
      NDArray x = Derivatives.normal(m, 1, 2, 3, 8, 8);
      Derivatives.same(m, () -> augmenter().apply(defaults(), x, 0.7));
    }
  }

  /** A regulariser takes the gradient of a gradient through it. */
  @Test
  void isDifferentiableTwice() {
    try (NDManager m = context().newTensors()) {
      NDArray x = Derivatives.normal(m, 1, 2, 3, 6, 6);
      NDArray w = Derivatives.normal(m, 2, 2, 3, 6, 6);
      Derivatives.check(in -> augmenter().apply(defaults(), in[0], 1).mul(w).tanh().sum(), x);
      Derivatives.check(in -> Autograd.grad(augmenter().apply(defaults(), in[0], 1).mul(w).tanh().sum(), in[0], true).square().sum(), x);
    }
  }

  @Test
  void itsStrengthStaysBetweenZeroAndOne() {
    try (NDManager m = context().newTensors()) {
      double strength = augmenter().first(defaults());
      assertTrue(strength >= 0 && strength <= 1, "first " + strength);
      for (int sign : new int[] {1, -1}) {
        for (int i = 0; i < 200; i++) {
          NDArray logits = m.full(new Shape(8192), 3f * sign);
          strength = augmenter().next(defaults(), strength, logits);
          assertTrue(strength >= 0 && strength <= 1, "then " + strength);
          logits.close();
        }
      }
    }
  }
}

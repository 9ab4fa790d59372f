// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.likeness.api.gan.Regulariser;

/** Regularisers. Override {@link #context()} with tensors. */
public abstract class RegulariserContract extends PluginContract {

  @SuppressWarnings("unchecked")
  private Regulariser<Record> regulariser() {
    return (Regulariser<Record>) plugin();
  }

  @Test
  void isOneFiniteNumberThatIsNotNegative() {
    try (NDManager m = context().newTensors()) {
      NDArray real = m.randomUniform(-1, 1, new Shape(2, 3, 8, 8), DataType.FLOAT32);
      NDArray fake = m.randomUniform(-1, 1, new Shape(2, 3, 8, 8), DataType.FLOAT32);
      NDArray penalty = regulariser().penalty(defaults(), x -> x.square().sum(new int[] {1, 2, 3}), real, fake);
      assertEquals(1, penalty.size());
      assertTrue(Float.isFinite(penalty.getFloat()) && penalty.getFloat() >= 0, "penalty " + penalty.getFloat());
    }
  }

  @Test
  void isAppliedEverySoManySteps() {
    assertTrue(regulariser().interval(defaults()) >= 1);
  }

  /** A discriminator that no two pixels pass alike. */
  private static UnaryOperator<NDArray> discriminator(NDArray weights) {
    return x -> x.reshape(x.getShape().get(0), -1).mul(weights).tanh().sum(new int[] {1});
  }

  /** By the discriminator's weights: a gradient of a gradient. */
  @Test
  void itsGradientIsTrue() {
    try (NDManager m = context().newTensors()) {
      NDArray real = Derivatives.normal(m, 1, 2, 3, 4, 4);
      NDArray fake = Derivatives.normal(m, 2, 2, 3, 4, 4);
      Derivatives.check(in -> regulariser().penalty(defaults(), discriminator(in[0]), real, fake), Derivatives.normal(m, 3, 1, 48));
    }
  }

  @Test
  void theSameSeedGivesTheSame() {
    try (NDManager m = context().newTensors()) {
      NDArray real = m.randomUniform(-1, 1, new Shape(2, 3, 4, 4), DataType.FLOAT32);
      NDArray fake = m.randomUniform(-1, 1, new Shape(2, 3, 4, 4), DataType.FLOAT32);
      NDArray weights = m.randomUniform(-1, 1, new Shape(1, 48), DataType.FLOAT32);
      weights.setRequiresGradient(true);
      Derivatives.same(m, () -> regulariser().penalty(defaults(), discriminator(weights), real, fake));
    }
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
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
}

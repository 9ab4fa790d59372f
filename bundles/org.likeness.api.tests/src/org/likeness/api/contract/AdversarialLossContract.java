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
import org.likeness.api.gan.AdversarialLoss;

/** Adversarial losses. Override {@link #context()} with tensors. */
public abstract class AdversarialLossContract extends PluginContract {

  @SuppressWarnings("unchecked")
  private AdversarialLoss<Record> loss() {
    return (AdversarialLoss<Record>) plugin();
  }

  private static float scalar(NDArray a) {
    assertEquals(1, a.size(), "a loss is one number, not " + a.getShape());
    float v = a.getFloat();
    assertTrue(Float.isFinite(v), "a loss is finite, not " + v);
    return v;
  }

  @Test
  void theDiscriminatorWantsRealHighAndFakeLow() {
    try (NDManager m = context().newTensors()) {
      NDArray high = m.create(new float[] {0.8f, 0.6f});
      NDArray low = m.create(new float[] {-0.7f, -0.9f});
      assertTrue(scalar(loss().discriminator(defaults(), high, low)) < scalar(loss().discriminator(defaults(), low, high)));
    }
  }

  @Test
  void theGeneratorWantsFakeHigh() {
    try (NDManager m = context().newTensors()) {
      NDArray real = m.create(new float[] {0.1f, -0.2f});
      assertTrue(scalar(loss().generator(defaults(), m.create(new float[] {0.5f, 0.9f}), () -> real))
          < scalar(loss().generator(defaults(), m.create(new float[] {-0.5f, -0.9f}), () -> real)));
    }
  }

  @Test
  void isAMeanOverTheBatch() {
    try (NDManager m = context().newTensors()) {
      float one = scalar(loss().generator(defaults(), m.create(new float[] {0.3f}), () -> m.create(new float[] {0.1f})));
      assertEquals(one, scalar(loss().generator(defaults(), m.full(new Shape(4), 0.3f), () -> m.full(new Shape(4), 0.1f))), 1e-5);
    }
  }

  @Test
  void itsGradientsAreTrue() {
    try (NDManager m = context().newTensors()) {
      NDArray real = Derivatives.normal(m, 1, 5);
      NDArray fake = Derivatives.normal(m, 2, 5);
      Derivatives.check(in -> loss().discriminator(defaults(), in[0], in[1]), real, fake);
      Derivatives.check(in -> loss().generator(defaults(), in[0], () -> real), fake);
    }
  }

  @Test
  void theSameSeedGivesTheSame() {
    try (NDManager m = context().newTensors()) {
      NDArray real = Derivatives.normal(m, 1, 5).toType(DataType.FLOAT32, true);
      NDArray fake = Derivatives.normal(m, 2, 5).toType(DataType.FLOAT32, true);
      Derivatives.same(m, () -> loss().discriminator(defaults(), real, fake));
      Derivatives.same(m, () -> loss().generator(defaults(), fake, () -> real));
    }
  }
}

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
import org.likeness.api.swap.ReconstructionLoss;

/** Reconstruction losses. Override {@link #context()} with tensors. */
public abstract class ReconstructionLossContract extends PluginContract {

  @SuppressWarnings("unchecked")
  private NDArray value(NDArray predicted, NDArray target) {
    return ((ReconstructionLoss<Record>) plugin()).loss(defaults(), predicted, target);
  }

  private float loss(NDArray a, NDArray b) {
    NDArray loss = value(a, b);
    assertEquals(1, loss.size(), "a loss is one number, not " + loss.getShape());
    return loss.getFloat();
  }

  @Test
  void isNothingForTheSamePictureAndGrowsWithTheDistance() {
    try (NDManager m = context().newTensors()) {
      NDArray a = m.randomUniform(0.2f, 0.8f, new Shape(2, 3, 64, 64), DataType.FLOAT32);
      NDArray noise = m.randomUniform(-0.2f, 0.2f, new Shape(2, 3, 64, 64), DataType.FLOAT32);
      assertEquals(0, loss(a, a), 1e-5);
      float near = loss(a.add(noise.mul(0.1)), a);
      float far = loss(a.add(noise), a);
      assertTrue(near > 0 && far > near, "0 < " + near + " < " + far);
    }
  }

  @Test
  void itsGradientIsTrue() {
    try (NDManager m = context().newTensors()) {
      NDArray predicted = Derivatives.normal(m, 1, 2, 3, 16, 16).mul(0.2).add(0.5);
      NDArray target = Derivatives.normal(m, 2, 2, 3, 16, 16).mul(0.2).add(0.5);
      Derivatives.check(in -> value(in[0], target), predicted);
    }
  }

  @Test
  void theSameSeedGivesTheSame() {
    try (NDManager m = context().newTensors()) {
      NDArray predicted = m.randomUniform(0.2f, 0.8f, new Shape(2, 3, 32, 32), DataType.FLOAT32);
      NDArray target = m.randomUniform(0.2f, 0.8f, new Shape(2, 3, 32, 32), DataType.FLOAT32);
      Derivatives.same(m, () -> value(predicted, target));
    }
  }

  @Test
  @SuppressWarnings("unchecked")
  void pixelsWithoutWeightDoNotCount() {
    ReconstructionLoss<Record> loss = (ReconstructionLoss<Record>) plugin();
    try (NDManager m = context().newTensors()) {
      NDArray a = m.randomUniform(0.2f, 0.8f, new Shape(2, 3, 64, 64), DataType.FLOAT32);
      NDArray b = m.randomUniform(0.2f, 0.8f, new Shape(2, 3, 64, 64), DataType.FLOAT32);
      NDArray all = m.ones(new Shape(2, 1, 64, 64));
      assertEquals(loss(a, b), loss.loss(defaults(), a, b, all).getFloat(), 1e-6);
      assertEquals(0, loss.loss(defaults(), a, b, all.mul(0)).getFloat(), 1e-5);
      NDArray left = all.duplicate();
      left.set(new ai.djl.ndarray.index.NDIndex(":, :, :, 20:"), 0);
      NDArray other = b.duplicate();
      other.set(new ai.djl.ndarray.index.NDIndex(":, :, :, 40:"), 0.5f);
      assertEquals(loss.loss(defaults(), a, b, left).getFloat(), loss.loss(defaults(), a, other, left).getFloat(), 1e-6, "what changes there tells nothing");
    }
  }
}

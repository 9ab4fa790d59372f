// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.likeness.api.swap.Side;
import org.likeness.api.swap.SwapModel;

/** Swap models. Override {@link #context()} with tensors, and {@link #small()} with what makes the network small. */
public abstract class SwapModelContract extends PluginContract {

  /** Parameters of a small network, for a quick test. */
  protected Map<String, ?> small() {
    return Map.of();
  }

  @SuppressWarnings("unchecked")
  private SwapModel.Network build(NDManager m) {
    return ((SwapModel<Record>) plugin()).build(parameters(small()), m);
  }

  @Test
  void showsEitherSideInItsOutputSize() {
    try (NDManager m = context().newTensors(); SwapModel.Network n = build(m)) {
      NDArray faces = m.randomUniform(0, 1, new Shape(2, 3, n.inputSize(), n.inputSize()), DataType.FLOAT32);
      NDArray a = n.forward(Side.A, faces, false).faces();
      NDArray b = n.forward(Side.B, faces, false).faces();
      assertEquals(new Shape(2, 3, n.outputSize(), n.outputSize()), a.getShape());
      assertEquals(a.getShape(), b.getShape());
      assertTrue(a.min().getFloat() >= 0 && a.max().getFloat() <= 1, "values from 0 to 1");
      assertTrue(a.sub(b).abs().max().getFloat() > 0, "the two sides have decoders of their own");
      assertEquals(0, a.sub(n.forward(Side.A, faces, false).faces()).abs().max().getFloat(), "the same answer each time");
    }
  }

  @Test
  void makesMasksIfItSaysSo() {
    try (NDManager m = context().newTensors(); SwapModel.Network n = build(m)) {
      SwapModel.Output out = n.forward(Side.B, m.randomUniform(0, 1, new Shape(2, 3, n.inputSize(), n.inputSize()), DataType.FLOAT32), true);
      assertEquals(n.masks(), out.masks().isPresent());
      out.masks().ifPresent(masks -> {
        assertEquals(new Shape(2, 1, n.outputSize(), n.outputSize()), masks.getShape());
        assertTrue(masks.min().getFloat() >= 0 && masks.max().getFloat() <= 1, "values from 0 to 1");
      });
    }
  }

  @Test
  void everyBlockIsTrainedByASide() {
    try (NDManager m = context().newTensors(); SwapModel.Network n = build(m)) {
      Set<String> trained = new HashSet<>(n.trainedBy(Side.A));
      trained.addAll(n.trainedBy(Side.B));
      assertEquals(n.blocks().keySet(), trained);
      assertFalse(n.trainedBy(Side.A).equals(n.trainedBy(Side.B)), "what is A's own is not trained by B");
    }
  }
}

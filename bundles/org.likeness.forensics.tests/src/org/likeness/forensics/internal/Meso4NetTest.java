// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.forensics.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;
import org.likeness.forensics.ForensicsContext;
import org.likeness.tensor.Grad;
import org.likeness.tensor.nn.Networks;

class Meso4NetTest {

  @Test
  void numberOfTrainedValues() {
    try (NDManager m = new ForensicsContext(1).newTensors()) {
      assertEquals(27_977, Networks.count(new Meso4Net(m).block()));
    }
  }

  @Test
  void shapes() {
    try (NDManager m = new ForensicsContext(1).newTensors()) {
      Meso4Net net = new Meso4Net(m);
      NDArray x = m.randomUniform(0, 1, new Shape(2, 3, 256, 256));
      NDArray features = Grad.off(() -> net.features(x));
      assertEquals(new Shape(2, 16, 32, 32), features.getShape());
      NDArray logits = Grad.off(() -> net.fromFeatures(features));
      assertEquals(new Shape(2, 1), logits.getShape());
      assertArrayEquals(Grad.off(() -> net.logits(x, false)).toFloatArray(), logits.toFloatArray(), 1e-5f);
    }
  }
}

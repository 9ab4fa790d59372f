// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.likeness.tensor.Ops;

/** [N, C f f, H, W] to [N, C, H f, W f] (Shi et al. 2016). */
public final class PixelShuffle extends Layer {

  private final int factor;

  public PixelShuffle(int factor) {
    this.factor = factor;
  }

  @Override
  protected NDArray forward(NDArray x, Pass pass) {
    return Ops.pixelShuffle(x, factor);
  }

  @Override
  boolean keepsForm() {
    return true;
  }

  @Override
  protected Shape outputShape(Shape input) {
    return new Shape(input.get(0), input.get(1) / factor / factor, input.get(2) * factor, input.get(3) * factor);
  }
}

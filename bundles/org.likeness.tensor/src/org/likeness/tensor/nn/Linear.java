// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.likeness.tensor.Compute;

/** x W^T + b, [N, in] to [N, out]. */
public final class Linear extends WeightLayer<Linear> {

  private final int in;
  private final int out;

  /** With bias, PyTorch's initialisation. */
  public Linear(int in, int out) {
    this.in = in;
    this.out = out;
    define();
  }

  @Override
  Shape weightShape() {
    return new Shape(out, in);
  }

  @Override
  long outputs() {
    return out;
  }

  @Override
  protected NDArray forward(NDArray x, Pass pass) {
    checkChannels(x.getShape(), in, 2);
    return Compute.now().linear(x, weight(pass, x), bias(pass, x));
  }

  @Override
  protected Shape outputShape(Shape input) {
    checkChannels(input, in, 2);
    return new Shape(input.get(0), out);
  }
}

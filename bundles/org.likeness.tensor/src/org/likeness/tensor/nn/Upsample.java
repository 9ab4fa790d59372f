// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.likeness.tensor.Sampling;

/** Enlarges pictures by a whole factor. */
public final class Upsample extends Layer {

  private final int factor;
  private final boolean smooth;

  private Upsample(int factor, boolean smooth) {
    this.factor = factor;
    this.smooth = smooth;
  }

  public static Upsample nearest(int factor) {
    return new Upsample(factor, false);
  }

  public static Upsample bilinear(int factor) {
    return new Upsample(factor, true);
  }

  @Override
  protected NDArray forward(NDArray x, Pass pass) {
    Shape to = outputShape(x.getShape());
    int height = (int) to.get(2);
    int width = (int) to.get(3);
    return smooth ? Sampling.bilinear(x, height, width) : Sampling.nearest(x, height, width);
  }

  @Override
  boolean keepsForm() {
    return !smooth;
  }

  @Override
  protected Shape outputShape(Shape input) {
    return new Shape(input.get(0), input.get(1), input.get(2) * factor, input.get(3) * factor);
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal.style;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.function.UnaryOperator;
import org.likeness.gan.internal.PixelNorm;
import org.likeness.tensor.Ops;
import org.likeness.tensor.nn.Layer;
import org.likeness.tensor.nn.Pass;

/** What is done to every number, or to every picture, without anything to learn. */
final class Pointwise extends Layer {

  private static final double SLOPE = 0.2;

  private final UnaryOperator<NDArray> function;
  private final int more;

  private Pointwise(UnaryOperator<NDArray> function, int more) {
    this.function = function;
    this.more = more;
  }

  /** Leaky ReLU of slope 0.2 times the root of 2, which keeps the variance of what equalised layers give. */
  static Pointwise leaky() {
    return new Pointwise(Pointwise::leaky, 0);
  }

  static NDArray leaky(NDArray x) {
    return Ops.times(Ops.leakyRelu(x, SLOPE), Math.sqrt(2));
  }

  static Pointwise times(double factor) {
    return new Pointwise(x -> Ops.times(x, factor), 0);
  }

  /** Rows brought to a mean square of 1. */
  static Pointwise normal() {
    return new Pointwise(PixelNorm::of, 0);
  }

  /** One feature more, everywhere the same: how much the pictures of the batch differ (Karras et al. 2018, section 3). */
  static Pointwise variety() {
    return new Pointwise(PixelNorm::withVariety, 1);
  }

  @Override
  protected NDArray forward(NDArray x, Pass pass) {
    return function.apply(x);
  }

  @Override
  protected Shape outputShape(Shape input) {
    if (more == 0) {
      return input;
    }
    return new Shape(input.get(0), input.get(1) + more, input.get(2), input.get(3));
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.function.UnaryOperator;
import org.likeness.tensor.Autograd;
import org.likeness.tensor.Ops;

/** Gradients of a discriminator by its pictures, themselves differentiable. */
final class GradientPenalty {

  private GradientPenalty() {}

  /** The gradient of each picture's logit, [N, C H W]. */
  static NDArray gradients(UnaryOperator<NDArray> discriminator, NDArray pictures) {
    NDArray x = Autograd.leaf(pictures);
    NDArray gradient = Autograd.grad(Ops.sum(discriminator.apply(x)), x, true);
    return gradient.reshape(new Shape(pictures.getShape().get(0), -1));
  }

  /** gamma / 2 times the mean over pictures of the squared length of the gradient. */
  static NDArray zeroCentred(UnaryOperator<NDArray> discriminator, NDArray pictures, double gamma) {
    NDArray squared = gradients(discriminator, pictures).square();
    return Ops.times(Ops.mean(Ops.sum(squared, 1)), gamma / 2);
  }
}

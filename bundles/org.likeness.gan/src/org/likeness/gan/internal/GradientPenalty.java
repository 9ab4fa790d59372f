// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.function.UnaryOperator;
import org.likeness.tensor.Autograd;
import org.likeness.tensor.Ops;

/** Gradients of a discriminator by its pictures, themselves differentiable. */
public final class GradientPenalty {

  private GradientPenalty() {}

  /** The gradient of each picture's logit, [N, C H W]. */
  static NDArray gradients(UnaryOperator<NDArray> discriminator, NDArray pictures) {
    NDArray x = Autograd.leaf(pictures);
    NDArray gradient = Autograd.grad(Ops.sum(discriminator.apply(x)), x, true);
    return gradient.reshape(new Shape(pictures.getShape().get(0), -1));
  }

  /**
   * E[ (|grad D(x)| - 1)^2 ] at points x between real and made pictures, one random point per pair (Gulrajani et al. 2017,
   * arXiv:1704.00028, equation 3).
   *
   * @param made as many, without gradients
   */
  public static NDArray towardsOne(UnaryOperator<NDArray> discriminator, NDArray real, NDArray made) {
    NDArray share = real.getManager().randomUniform(0, 1, new Shape(real.getShape().get(0), 1, 1, 1), DataType.FLOAT32);
    NDArray between = real.mul(share).add(made.mul(share.neg().add(1)));
    return towardsOne(discriminator, between);
  }

  /** E[ (|grad D(x)| - 1)^2 ] at these points. */
  static NDArray towardsOne(UnaryOperator<NDArray> discriminator, NDArray at) {
    return Ops.mean(Ops.norm(gradients(discriminator, at), 1).sub(1).square());
  }

  /** gamma / 2 times the mean over pictures of the squared length of the gradient. */
  static NDArray zeroCentred(UnaryOperator<NDArray> discriminator, NDArray pictures, double gamma) {
    NDArray squared = gradients(discriminator, pictures).square();
    return Ops.times(Ops.mean(Ops.sum(squared, 1)), gamma / 2);
  }
}

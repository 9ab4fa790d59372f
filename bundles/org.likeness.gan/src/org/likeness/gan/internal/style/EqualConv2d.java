// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal.style;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import org.likeness.tensor.Compute;
import org.likeness.tensor.Ops;
import org.likeness.tensor.nn.Init;
import org.likeness.tensor.nn.Layer;
import org.likeness.tensor.nn.Pass;

/** A convolution that keeps the side, with an equalised learning rate as {@link EqualLinear}. */
final class EqualConv2d extends Layer {

  private final int in;
  private final int out;
  private final int kernel;
  private final Parameter weight;
  private final Parameter bias;

  EqualConv2d(int in, int out, int kernel, boolean biased) {
    this.in = in;
    this.out = out;
    this.kernel = kernel;
    weight = trainable("weight", new Shape(out, in, kernel, kernel), Init.normal(0, 1));
    bias = biased ? trainable("bias", new Shape(out), Init.constant(0)) : null;
  }

  @Override
  protected NDArray forward(NDArray x, Pass pass) {
    checkChannels(x.getShape(), in, 4);
    NDArray w = Ops.times(pass.value(weight, x), 1 / Math.sqrt((double) in * kernel * kernel));
    return Compute.plain(Compute.now().conv2d(x, w, bias == null ? null : pass.value(bias, x), 1, kernel / 2, 1, 1));
  }

  @Override
  protected Shape outputShape(Shape input) {
    checkChannels(input, in, 4);
    return new Shape(input.get(0), out, input.get(2), input.get(3));
  }
}

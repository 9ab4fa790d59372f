// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal.style;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import org.likeness.tensor.Ops;
import org.likeness.tensor.nn.Init;
import org.likeness.tensor.nn.Layer;
import org.likeness.tensor.nn.Pass;

/**
 * x W^T + b with an equalised learning rate: weights begin as N(0, 1) / rate and are multiplied by rate / sqrt(inputs) when they
 * are used, so that all layers learn at one speed (Karras et al. 2018, section 4.1), times the layer's own rate.
 */
final class EqualLinear extends Layer {

  private final int in;
  private final int out;
  private final double rate;
  private final Parameter weight;
  private final Parameter bias;

  /** @param rate share of the learning rate @param first value of the bias */
  EqualLinear(int in, int out, double rate, double first) {
    this.in = in;
    this.out = out;
    this.rate = rate;
    weight = trainable("weight", new Shape(out, in), Init.normal(0, 1 / rate));
    bias = trainable("bias", new Shape(out), Init.constant(first / rate));
  }

  @Override
  protected NDArray forward(NDArray x, Pass pass) {
    checkChannels(x.getShape(), in, 2);
    return Ops.linear(x, Ops.times(pass.value(weight, x), rate / Math.sqrt(in)), Ops.times(pass.value(bias, x), rate));
  }

  @Override
  protected Shape outputShape(Shape input) {
    return new Shape(input.get(0), out);
  }
}

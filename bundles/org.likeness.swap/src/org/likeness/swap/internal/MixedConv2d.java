// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.swap.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.initializer.Initializer;
import org.likeness.tensor.Bf16;
import org.likeness.tensor.Sampling;
import org.likeness.tensor.nn.Init;
import org.likeness.tensor.nn.Layer;
import org.likeness.tensor.nn.Pass;

/**
 * A convolution with "same" padding from bfloat16 to bfloat16, its weights in float32. Between such layers nothing is
 * converted back, which is what makes them quicker than {@code Conv2d.bf16(true)}. Parameters are named as there.
 */
final class MixedConv2d extends Layer {

  private final int in;
  private final int out;
  private final int kernel;
  private final int stride;
  private final Parameter weight;
  private final Parameter bias;

  MixedConv2d(int in, int out, int kernel, int stride, Initializer weights) {
    this.in = in;
    this.out = out;
    this.kernel = kernel;
    this.stride = stride;
    weight = trainable("weight", new Shape(out, in, kernel, kernel), weights);
    bias = trainable("bias", new Shape(out), Init.constant(0));
  }

  @Override
  protected NDArray forward(NDArray x, Pass pass) {
    int total = Sampling.sameTotal(x.getShape().get(2), kernel, stride, 1);
    boolean even = total % 2 == 0;
    NDArray padded = even ? x : Sampling.padSame(x, kernel, stride, 1, 0);
    return Bf16.mixedConv2d(padded, pass.value(weight, x), pass.value(bias, x), stride, even ? total / 2 : 0);
  }

  @Override
  protected Shape outputShape(Shape input) {
    checkChannels(input, in, 4);
    return new Shape(input.get(0), out, (input.get(2) + stride - 1) / stride, (input.get(3) + stride - 1) / stride);
  }
}

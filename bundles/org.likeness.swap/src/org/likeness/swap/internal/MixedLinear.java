// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.swap.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.initializer.Initializer;
import org.likeness.tensor.Bf16;
import org.likeness.tensor.nn.Init;
import org.likeness.tensor.nn.Layer;
import org.likeness.tensor.nn.Pass;

/** x W^T + b from bfloat16 to bfloat16, weights in float32. */
final class MixedLinear extends Layer {

  private final int in;
  private final int out;
  private final Parameter weight;
  private final Parameter bias;

  MixedLinear(int in, int out, Initializer weights) {
    this.in = in;
    this.out = out;
    weight = trainable("weight", new Shape(out, in), weights);
    bias = trainable("bias", new Shape(out), Init.constant(0));
  }

  @Override
  protected NDArray forward(NDArray x, Pass pass) {
    return Bf16.mixedLinear(x, pass.value(weight, x), pass.value(bias, x));
  }

  @Override
  protected Shape outputShape(Shape input) {
    checkChannels(input, in, 2);
    return new Shape(input.get(0), out);
  }
}

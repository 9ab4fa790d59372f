// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.nn;

import ai.djl.ndarray.NDArray;
import org.likeness.tensor.Ops;

/**
 * Doubles the side: 3x3 convolution to 4 x out channels, leaky ReLU (0.1), pixel shuffle; the upscaling step of the
 * face-swap autoencoder of 2017. Parameters {@code conv.weight}, {@code conv.bias}.
 */
public final class Upscale extends Layer {

  private static final double SLOPE = 0.1;

  private final Conv2d conv;
  private final Activation activation = Activation.leakyRelu(SLOPE).inPlace();

  public Upscale(int in, int out) {
    conv = child("conv", new Conv2d(in, 4 * out, 3).same().init(Init.glorotUniform(), Init.constant(0)));
    child("shuffle", new PixelShuffle(2));
  }

  @Override
  protected NDArray forward(NDArray x, Pass pass) {
    try (NDArray convolved = pass.through(conv, x); NDArray activated = pass.through(activation, convolved)) {
      return Ops.pixelShuffle(activated, 2);
    }
  }
}

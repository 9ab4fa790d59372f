// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import org.likeness.tensor.Ops;

/** Normalises each channel of each picture by its own mean and variance (Ulyanov et al. 2016); eps 1e-5. PyTorch's default is without scale and offset, see {@link #affine}. */
public final class InstanceNorm2d extends Layer {

  private final int channels;
  private Parameter gamma;
  private Parameter beta;
  private double eps = 1e-5;

  public InstanceNorm2d(int channels) {
    this.channels = channels;
  }

  /** Adds a trained scale ({@code weight}) and offset ({@code bias}). */
  public InstanceNorm2d affine() {
    gamma = trainable("weight", new Shape(channels), Init.constant(1));
    beta = trainable("bias", new Shape(channels), Init.constant(0));
    return this;
  }

  public InstanceNorm2d eps(double value) {
    eps = value;
    return this;
  }

  @Override
  protected NDArray forward(NDArray x, Pass pass) {
    checkChannels(x.getShape(), channels, 4);
    return Ops.instanceNorm(x, pass.value(gamma, x), pass.value(beta, x), eps);
  }

  @Override
  protected Shape outputShape(Shape input) {
    checkChannels(input, channels, 4);
    return input;
  }
}

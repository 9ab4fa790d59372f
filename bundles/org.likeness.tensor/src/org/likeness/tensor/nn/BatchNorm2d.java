// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.initializer.Initializer;
import org.likeness.tensor.Ops;

/**
 * Batch normalisation of [N, C, H, W] (Ioffe & Szegedy 2015) with PyTorch's defaults: eps 1e-5, momentum 0.1.
 * Parameters {@code weight}, {@code bias}, unless left out; buffers {@code running_mean}, {@code running_var}.
 */
public final class BatchNorm2d extends Layer {

  private final int channels;
  private final Parameter gamma;
  private final Parameter beta;
  private boolean affine = true;
  private final Parameter mean;
  private final Parameter variance;
  private double eps = 1e-5;
  private double momentum = 0.1;

  public BatchNorm2d(int channels) {
    this.channels = channels;
    Shape shape = new Shape(channels);
    gamma = trainable("weight", shape, Init.constant(1));
    beta = trainable("bias", shape, Init.constant(0));
    mean = buffer("running_mean", shape, Init.constant(0));
    variance = buffer("running_var", shape, Init.constant(1));
  }

  public BatchNorm2d eps(double value) {
    eps = value;
    return this;
  }

  /** Share of the new batch in the running statistics (Keras' momentum is 1 minus this). */
  public BatchNorm2d momentum(double value) {
    momentum = value;
    return this;
  }

  /** How the scale begins; the offset begins at 0. */
  public BatchNorm2d init(Initializer scale) {
    gamma.setInitializer(scale);
    return this;
  }

  /** Leaves the trained scale and offset out, for a norm whose scale and offset come from elsewhere. */
  public BatchNorm2d plain() {
    if (mean.isInitialized()) {
      throw new IllegalStateException("BatchNorm2d is initialised; it can no longer be changed");
    }
    affine = false;
    parameters.remove("weight");
    parameters.remove("bias");
    return this;
  }

  @Override
  protected NDArray forward(NDArray x, Pass pass) {
    checkChannels(x.getShape(), channels, 4);
    return Ops.batchNorm(x, affine ? pass.value(gamma, x) : null, affine ? pass.value(beta, x) : null, pass.value(mean, x), pass.value(variance, x),
        pass.training(), momentum, eps);
  }

  @Override
  boolean keepsForm() {
    return true;
  }

  @Override
  protected Shape outputShape(Shape input) {
    checkChannels(input, channels, 4);
    return input;
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import org.likeness.tensor.Ops;

/** Normalises groups of channels of each picture (Wu & He 2018), with scale and offset; eps 1e-5. */
public final class GroupNorm extends Layer {

  private final int channels;
  private final int groups;
  private final Parameter gamma;
  private final Parameter beta;
  private double eps = 1e-5;

  public GroupNorm(int groups, int channels) {
    if (channels % groups != 0) {
      throw new IllegalArgumentException("GroupNorm: " + channels + " channels cannot be split into " + groups + " groups");
    }
    this.groups = groups;
    this.channels = channels;
    gamma = trainable("weight", new Shape(channels), Init.constant(1));
    beta = trainable("bias", new Shape(channels), Init.constant(0));
  }

  public GroupNorm eps(double value) {
    eps = value;
    return this;
  }

  @Override
  protected NDArray forward(NDArray x, Pass pass) {
    checkChannels(x.getShape(), channels, 4);
    return Ops.groupNorm(x, groups, pass.value(gamma, x), pass.value(beta, x), eps);
  }

  @Override
  protected Shape outputShape(Shape input) {
    checkChannels(input, channels, 4);
    return input;
  }
}

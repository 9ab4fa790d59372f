// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.initializer.Initializer;
import org.likeness.tensor.Ops;

/**
 * Self-attention between the places of [N, C, H, W] (Zhang et al. 2019, arXiv:1805.08318, section 3): x + gamma o, where
 * o = W_o (sum over j of softmax_j(q_i k_j) v_j), q, k and v are 1x1 convolutions of x, and gamma begins at 0, so that the layer
 * begins as none. Queries and keys have C / 8 channels and values C / 2; keys and values are those of the greatest of each 2 x 2
 * places, as in the networks that the paper's results are of (its text has C / 8 for values, too). Sides of at least 2 pixels.
 * Memory grows with (H W)^2 / 4. Parameters {@code gamma} and those of {@code query}, {@code key}, {@code value}, {@code out}.
 */
public final class SelfAttention2d extends Layer {

  private static final int NARROW = 8;
  private static final int POOL = 2;

  private final int channels;
  private final int narrow;
  private final int half;
  private final Conv2d query;
  private final Conv2d key;
  private final Conv2d value;
  private final Conv2d out;
  private final Parameter gamma;

  /** Convolutions without bias, PyTorch's initialisation. */
  public SelfAttention2d(int channels) {
    this.channels = channels;
    narrow = Math.max(1, channels / NARROW);
    half = Math.max(1, channels / 2);
    query = child("query", new Conv2d(channels, narrow, 1).bias(false));
    key = child("key", new Conv2d(channels, narrow, 1).bias(false));
    value = child("value", new Conv2d(channels, half, 1).bias(false));
    out = child("out", new Conv2d(half, channels, 1).bias(false));
    gamma = trainable("gamma", new Shape(1), Init.constant(0));
  }

  /** The first value of the weight of what it adds. */
  public SelfAttention2d gamma(double first) {
    gamma.setInitializer(Init.constant(first));
    return this;
  }

  /** How its convolutions begin. */
  public SelfAttention2d init(Initializer weights) {
    for (Conv2d c : new Conv2d[] {query, key, value, out}) {
      c.init(weights);
    }
    return this;
  }

  /** With {@link WeightLayer#spectralNorm()} of its convolutions. */
  public SelfAttention2d spectralNorm() {
    for (Conv2d c : new Conv2d[] {query, key, value, out}) {
      c.spectralNorm();
    }
    return this;
  }

  @Override
  protected NDArray forward(NDArray x, Pass pass) {
    checkChannels(x.getShape(), channels, 4);
    Shape s = x.getShape();
    // [N, keys, places]: shares of one place's sum are a column.
    try (NDArray q = pass.through(query, x).reshape(s.get(0), narrow, -1);
        NDArray k = pooled(key, narrow, x, pass);
        NDArray scores = k.transpose(0, 2, 1).matMul(q);
        NDArray shares = scores.softmax(1);
        NDArray v = pooled(value, half, x, pass);
        NDArray sums = v.matMul(shares);
        NDArray seen = sums.reshape(s.get(0), half, s.get(2), s.get(3));
        NDArray o = pass.through(out, seen);
        NDArray weighted = o.mul(pass.value(gamma, x))) {
      return x.add(weighted);
    }
  }

  /** [N, C, places]. */
  private static NDArray pooled(Conv2d layer, int channels, NDArray x, Pass pass) {
    try (NDArray all = pass.through(layer, x); NDArray greatest = Ops.maxPool2d(all, POOL, POOL, 0, false)) {
      return greatest.reshape(x.getShape().get(0), channels, -1);
    }
  }

  @Override
  protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
    for (Conv2d c : new Conv2d[] {query, key, value}) {
      c.initialize(manager, type, inputs[0]);
    }
    out.initialize(manager, type, new Shape(inputs[0].get(0), half, inputs[0].get(2), inputs[0].get(3)));
  }

  @Override
  protected Shape outputShape(Shape input) {
    checkChannels(input, channels, 4);
    return input;
  }
}

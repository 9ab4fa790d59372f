// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.optim;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import ai.djl.pytorch.jni.OpModule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.tensor.internal.OpRuntime;
import org.likeness.tensor.nn.Params;

/**
 * RMSprop (Hinton 2012) by PyTorch's formula: s = a s + (1-a) g^2, b = m b + g / (sqrt(s) + eps), p -= lr b.
 */
public final class RmsProp extends Optimiser {

  private final List<NDArray> squares;
  private final List<NDArray> buffers;
  private final double momentum;
  private double alpha = 0.99;
  private double eps = 1e-8;
  private double weightDecay;

  /** Alpha 0.99, eps 1e-8, no momentum. */
  public RmsProp(Map<String, NDArray> parameters, double learningRate) {
    this(parameters, learningRate, 0);
  }

  public RmsProp(Map<String, NDArray> parameters, double learningRate, double momentum) {
    super(parameters, learningRate);
    this.momentum = momentum;
    squares = zeros();
    buffers = momentum == 0 ? List.of() : zeros();
  }

  /** For all trainable parameters of a network. */
  public RmsProp(Block block, double learningRate) {
    this(Params.trainable(block), learningRate);
  }

  public RmsProp alpha(double value) {
    alpha = value;
    return this;
  }

  public RmsProp eps(double value) {
    eps = value;
    return this;
  }

  /** Adds weightDecay * p to the gradient. */
  public RmsProp weightDecay(double value) {
    weightDecay = value;
    return this;
  }

  @Override
  void update(List<NDArray> chosen, Object gradients, int[] at) {
    if (weightDecay == 0) {
      descend(chosen, gradients, at);
    } else {
      try (OpModule.Result decayed = OpRuntime.ops().result("decayed", chosen, gradients, weightDecay)) {
        descend(chosen, decayed, at);
      }
    }
  }

  private void descend(List<NDArray> chosen, Object gradients, int[] at) {
    List<NDArray> moments = buffers.isEmpty() ? buffers : pick(buffers, at);
    OpRuntime.ops().call("rmsprop", chosen, gradients, pick(squares, at), moments, learningRate(), alpha, eps, momentum);
  }

  @Override
  Map<String, List<NDArray>> slots() {
    Map<String, List<NDArray>> slots = new LinkedHashMap<>();
    slots.put("square", squares);
    if (!buffers.isEmpty()) {
      slots.put("momentum", buffers);
    }
    return slots;
  }
}

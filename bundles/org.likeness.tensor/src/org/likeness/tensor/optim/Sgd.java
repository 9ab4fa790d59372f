// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.optim;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import java.util.List;
import java.util.Map;
import org.likeness.tensor.internal.OpRuntime;
import org.likeness.tensor.nn.Params;

/** Stochastic gradient descent with momentum by PyTorch's formula: b = m b + g, p -= lr b (Nesterov: lr (g + m b)). */
public final class Sgd extends Optimiser {

  private final List<NDArray> buffers;
  private final double momentum;
  private double weightDecay;
  private boolean nesterov;

  /** Without momentum. */
  public Sgd(Map<String, NDArray> parameters, double learningRate) {
    this(parameters, learningRate, 0);
  }

  public Sgd(Map<String, NDArray> parameters, double learningRate, double momentum) {
    super(parameters, learningRate);
    this.momentum = momentum;
    buffers = momentum == 0 ? List.of() : zeros();
  }

  /** For all trainable parameters of a network. */
  public Sgd(Block block, double learningRate, double momentum) {
    this(Params.trainable(block), learningRate, momentum);
  }

  /** Adds weightDecay * p to the gradient. */
  public Sgd weightDecay(double value) {
    weightDecay = value;
    return this;
  }

  public Sgd nesterov() {
    if (momentum == 0) {
      throw new IllegalArgumentException("Sgd: Nesterov's step needs a momentum above 0");
    }
    nesterov = true;
    return this;
  }

  @Override
  void update(List<NDArray> chosen, Object gradients, int[] at) {
    List<NDArray> moments = buffers.isEmpty() ? buffers : pick(buffers, at);
    OpRuntime.ops().call("sgd", chosen, gradients, moments, learningRate(), momentum, weightDecay, nesterov);
  }

  @Override
  Map<String, List<NDArray>> slots() {
    return buffers.isEmpty() ? Map.of() : Map.of("momentum", buffers);
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.optim;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.tensor.internal.OpRuntime;
import org.likeness.tensor.nn.Params;

/**
 * Adam (Kingma & Ba 2015) and AdamW (Loshchilov & Hutter 2019) by PyTorch's formula, fused:
 * m = b1 m + (1-b1) g, v = b2 v + (1-b2) g^2, p -= lr m/(1-b1^t) / (sqrt(v/(1-b2^t)) + eps).
 */
public final class Adam extends Optimiser {

  private final List<NDArray> means;
  private final List<NDArray> squares;
  private final List<NDArray> steps;
  private double beta1 = 0.9;
  private double beta2 = 0.999;
  private double eps = 1e-8;
  private double weightDecay;
  private boolean decoupled;

  /** Betas 0.9 and 0.999, eps 1e-8, no weight decay. */
  public Adam(Map<String, NDArray> parameters, double learningRate) {
    super(parameters, learningRate);
    means = zeros();
    squares = zeros();
    steps = counters();
  }

  /** For all trainable parameters of a network. */
  public Adam(Block block, double learningRate) {
    this(Params.trainable(block), learningRate);
  }

  public Adam betas(double first, double second) {
    beta1 = first;
    beta2 = second;
    return this;
  }

  public Adam eps(double value) {
    eps = value;
    return this;
  }

  /** Adds weightDecay * p to the gradient. */
  public Adam weightDecay(double value) {
    weightDecay = value;
    decoupled = false;
    return this;
  }

  /** AdamW: shrinks p by lr * weightDecay beside the gradient step. */
  public Adam decoupledWeightDecay(double value) {
    weightDecay = value;
    decoupled = true;
    return this;
  }

  @Override
  void update(List<NDArray> chosen, Object gradients, int[] at) {
    OpRuntime.ops().call(decoupled ? "adamw" : "adam", chosen, gradients, pick(means, at), pick(squares, at), pick(steps, at),
        learningRate(), beta1, beta2, eps, weightDecay);
  }

  @Override
  Map<String, List<NDArray>> slots() {
    Map<String, List<NDArray>> slots = new LinkedHashMap<>();
    slots.put("mean", means);
    slots.put("square", squares);
    slots.put("step", steps);
    return slots;
  }
}

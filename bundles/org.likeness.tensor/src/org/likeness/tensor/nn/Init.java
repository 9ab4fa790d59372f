// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.initializer.Initializer;
import org.likeness.tensor.internal.OpRuntime;

/** How parameters begin. Weights are [out, in, ...], for transposed convolutions [in, out, ...]; seeded by the engine. */
public final class Init {

  private Init() {}

  public static Initializer constant(double value) {
    return (manager, shape, type) -> manager.full(shape, (float) value, type);
  }

  public static Initializer normal(double mean, double deviation) {
    return (manager, shape, type) -> manager.randomNormal((float) mean, (float) deviation, shape, type);
  }

  public static Initializer uniform(double low, double high) {
    return (manager, shape, type) -> manager.randomUniform((float) low, (float) high, shape, type);
  }

  /** N(0, 0.02) (Radford et al. 2015). */
  public static Initializer dcgan() {
    return normal(0, 0.02);
  }

  /** PyTorch's default of convolutions and linear layers: U(-1/sqrt(fan in), 1/sqrt(fan in)). */
  public static Initializer pytorch() {
    return (manager, shape, type) -> uniform(1 / Math.sqrt(fanIn(shape))).initialize(manager, shape, type);
  }

  /** U(-a, a), a = sqrt(6 / (fan in + fan out)) (Glorot & Bengio 2010); Keras' default. */
  public static Initializer glorotUniform() {
    return glorotUniform(1);
  }

  /** The same times a gain: sqrt(2) before a ReLU. */
  public static Initializer glorotUniform(double gain) {
    return (manager, shape, type) ->
        uniform(gain * Math.sqrt(6.0 / (fanIn(shape) + fanOut(shape)))).initialize(manager, shape, type);
  }

  /** Rows at right angles and of length 1, or columns where there are fewer of them (Saxe et al. 2014, arXiv:1312.6120). */
  public static Initializer orthogonal() {
    return (manager, shape, type) -> {
      long rows = shape.get(0);
      long columns = shape.size() / rows;
      try (NDManager scratch = manager.newSubManager()) {
        NDArray random = scratch.randomNormal(0, 1, new Shape(Math.max(rows, columns), Math.min(rows, columns)), type);
        NDArray weight = OpRuntime.ops().tensor(scratch, "orthonormal", random, rows < columns).reshape(shape);
        weight.attach(manager);
        return weight;
      }
    };
  }

  /** N(0, 2 / ((1 + slope^2) fan in)) for a leaky ReLU of this slope (He et al. 2015). */
  public static Initializer he(double slope) {
    return (manager, shape, type) ->
        normal(0, Math.sqrt(2 / ((1 + slope * slope) * fanIn(shape)))).initialize(manager, shape, type);
  }

  /** U(-a, a), a = sqrt(6 / ((1 + slope^2) fan in)) (He et al. 2015); PyTorch's kaiming_uniform_. */
  public static Initializer heUniform(double slope) {
    return (manager, shape, type) ->
        uniform(Math.sqrt(6 / ((1 + slope * slope) * fanIn(shape)))).initialize(manager, shape, type);
  }

  private static Initializer uniform(double bound) {
    return uniform(-bound, bound);
  }

  static long fanIn(Shape weight) {
    return weight.size() / weight.get(0);
  }

  static long fanOut(Shape weight) {
    return weight.size() / weight.get(1);
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.nn;

import ai.djl.ndarray.types.Shape;
import ai.djl.training.initializer.Initializer;

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
    return (manager, shape, type) ->
        uniform(Math.sqrt(6.0 / (fanIn(shape) + fanOut(shape)))).initialize(manager, shape, type);
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

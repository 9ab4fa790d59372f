// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.function.UnaryOperator;
import org.likeness.tensor.Ops;

/** A function of each value. */
public final class Activation extends Layer {

  private final UnaryOperator<NDArray> function;

  private Activation(UnaryOperator<NDArray> function) {
    this.function = function;
  }

  public static Activation relu() {
    return new Activation(Ops::relu);
  }

  public static Activation leakyRelu(double slope) {
    return new Activation(x -> Ops.leakyRelu(x, slope));
  }

  public static Activation tanh() {
    return new Activation(NDArray::tanh);
  }

  public static Activation sigmoid() {
    return new Activation(Ops::sigmoid);
  }

  /** Any function that keeps the shape. */
  public static Activation of(UnaryOperator<NDArray> function) {
    return new Activation(function);
  }

  @Override
  protected NDArray forward(NDArray x, Pass pass) {
    return function.apply(x);
  }

  @Override
  protected Shape outputShape(Shape input) {
    return input;
  }
}

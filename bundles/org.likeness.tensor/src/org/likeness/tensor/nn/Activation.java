// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.function.UnaryOperator;
import org.likeness.tensor.Ops;
import org.likeness.tensor.internal.OpRuntime;

/** A function of each value. */
public final class Activation extends Layer {

  private final UnaryOperator<NDArray> function;
  private final UnaryOperator<NDArray> overwriting;

  private Activation(UnaryOperator<NDArray> function, UnaryOperator<NDArray> overwriting) {
    this.function = function;
    this.overwriting = overwriting;
  }

  public static Activation relu() {
    return new Activation(Ops::relu, x -> OpRuntime.ops().tensor(x.getManager(), "relu_", x));
  }

  public static Activation leakyRelu(double slope) {
    return new Activation(x -> Ops.leakyRelu(x, slope), x -> OpRuntime.ops().tensor(x.getManager(), "leaky_relu_", x, slope));
  }

  /**
   * The same, writing over its input: saves memory and time where nobody else reads the input, as right behind a
   * convolution or a normalisation. For ReLU and leaky ReLU.
   */
  public Activation inPlace() {
    if (overwriting == null) {
      throw new IllegalStateException("Only relu and leakyRelu can overwrite their input");
    }
    return new Activation(overwriting, overwriting);
  }

  public static Activation tanh() {
    return new Activation(NDArray::tanh, null);
  }

  public static Activation sigmoid() {
    return new Activation(Ops::sigmoid, null);
  }

  /** Any function that keeps the shape. */
  public static Activation of(UnaryOperator<NDArray> function) {
    return new Activation(function, null);
  }

  @Override
  protected NDArray forward(NDArray x, Pass pass) {
    return function.apply(x);
  }

  /** ReLU and its like lose nothing by few digits; others may, and foreign functions know nothing of them. */
  @Override
  boolean keepsForm() {
    return overwriting != null;
  }

  @Override
  protected Shape outputShape(Shape input) {
    return input;
  }
}

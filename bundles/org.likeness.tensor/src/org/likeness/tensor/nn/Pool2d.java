// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.likeness.tensor.Ops;

/** Pooling over windows that do not overlap, or over the whole picture. */
public final class Pool2d extends Layer {

  private enum How {
    MAX, MAX_SAME, AVERAGE, GLOBAL
  }

  private final How how;
  private final int size;

  private Pool2d(How how, int size) {
    this.how = how;
    this.size = size;
  }

  /** Greatest value of size x size windows; a rest at the edge is left out. */
  public static Pool2d max(int size) {
    return new Pool2d(How.MAX, size);
  }

  /** Greatest value, Keras' padding "same": a rest at the edge gives an output of its own. */
  public static Pool2d maxSame(int size) {
    return new Pool2d(How.MAX_SAME, size);
  }

  /** Mean of size x size windows. */
  public static Pool2d average(int size) {
    return new Pool2d(How.AVERAGE, size);
  }

  /** Mean of the whole picture: [N, C, 1, 1]. */
  public static Pool2d global() {
    return new Pool2d(How.GLOBAL, 1);
  }

  @Override
  protected NDArray forward(NDArray x, Pass pass) {
    return switch (how) {
      case MAX -> Ops.maxPool2d(x, size, size, 0, false);
      case MAX_SAME -> Ops.maxPool2dSame(x, size, size);
      case AVERAGE -> Ops.avgPool2d(x, size, size, 0, false);
      case GLOBAL -> Ops.adaptiveAvgPool2d(x, 1, 1);
    };
  }

  /** Greatest values are exact in any numbers; the engine adds up bfloat16 in float32. */
  @Override
  boolean keepsForm() {
    return how == How.MAX || how == How.AVERAGE;
  }

  @Override
  protected Shape outputShape(Shape input) {
    return switch (how) {
      case GLOBAL -> new Shape(input.get(0), input.get(1), 1, 1);
      case MAX_SAME -> new Shape(input.get(0), input.get(1), (input.get(2) + size - 1) / size, (input.get(3) + size - 1) / size);
      default -> new Shape(input.get(0), input.get(1), input.get(2) / size, input.get(3) / size);
    };
  }
}

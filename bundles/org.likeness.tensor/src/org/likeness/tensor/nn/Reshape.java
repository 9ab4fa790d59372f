// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/** Another shape of the same values, the batch axis kept. */
public final class Reshape extends Layer {

  private final long[] sides;

  /** @param sides all axes but the first */
  public Reshape(long... sides) {
    this.sides = sides.clone();
  }

  /** [N, ...] to [N, everything else]. */
  public static Reshape flatten() {
    return new Reshape(-1);
  }

  @Override
  protected NDArray forward(NDArray x, Pass pass) {
    return x.reshape(outputShape(x.getShape()));
  }

  @Override
  boolean keepsForm() {
    return true;
  }

  @Override
  protected Shape outputShape(Shape input) {
    long rest = input.get(0) == 0 ? 0 : input.size() / input.get(0);
    Shape output = new Shape(input.get(0));
    for (long side : sides) {
      output = output.add(side == -1 ? rest : side);
    }
    if (output.size() != input.size()) {
      throw new IllegalArgumentException("Reshape: " + input + " does not fit into " + output);
    }
    return output;
  }
}

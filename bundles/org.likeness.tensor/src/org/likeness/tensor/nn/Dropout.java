// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.likeness.tensor.Ops;

/** Zeroes values by chance in training, by the engine's random numbers (Srivastava et al. 2014). */
public final class Dropout extends Layer {

  private final double probability;

  public Dropout(double probability) {
    if (!(probability >= 0 && probability < 1)) {
      throw new IllegalArgumentException("Dropout: a probability in [0, 1) is needed, not " + probability);
    }
    this.probability = probability;
  }

  @Override
  protected NDArray forward(NDArray x, Pass pass) {
    return Ops.dropout(x, probability, pass.training());
  }

  @Override
  boolean keepsForm() {
    return true;
  }

  @Override
  protected Shape outputShape(Shape input) {
    return input;
  }
}

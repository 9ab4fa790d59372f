// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/**
 * The sum of what two ways make of one input (He et al. 2016, arXiv:1512.03385). Neither may write over the input. Parameters
 * are those of {@code branch} and {@code shortcut}.
 */
public final class Residual extends Layer {

  private final Sequential branch;
  private final Sequential shortcut;

  /** @param shortcut null for the input as it is */
  public Residual(Sequential branch, Sequential shortcut) {
    this.branch = child("branch", branch);
    this.shortcut = shortcut == null ? null : child("shortcut", shortcut);
  }

  @Override
  protected NDArray forward(NDArray x, Pass pass) {
    try (NDArray made = pass.kept(branch, x)) {
      if (shortcut == null) {
        return made.add(x);
      }
      try (NDArray passed = pass.kept(shortcut, x)) {
        return made.add(passed);
      }
    }
  }

  @Override
  protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
    branch.initialize(manager, type, inputs);
    if (shortcut != null) {
      shortcut.initialize(manager, type, inputs);
    }
  }

  @Override
  boolean keepsForm() {
    return true;
  }

  @Override
  protected Shape outputShape(Shape input) {
    return branch.getOutputShapes(new Shape[] {input})[0];
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import ai.djl.util.Pair;

/** Blocks one after the other. Its parameters are named {@code 0.weight}, or {@code name.weight} where a name was given. */
public final class Sequential extends Layer {

  public Sequential(Block... blocks) {
    for (Block block : blocks) {
      add(block);
    }
  }

  public Sequential add(Block block) {
    return add(Integer.toString(children.size()), block);
  }

  public Sequential add(String name, Block block) {
    child(name, block);
    return this;
  }

  @Override
  protected NDArray forward(NDArray x, Pass pass) {
    NDArray y = x;
    for (Pair<String, Block> child : children) {
      y = pass.through(child.getValue(), y);
    }
    return y;
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import ai.djl.util.Pair;

/**
 * Blocks one after the other. Its parameters are named {@code 0.weight}, or {@code name.weight} where a name was given.
 * What one block hands to the next is closed afterwards: a block that wants to keep its input duplicates it.
 */
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
      NDArray next = pass.through(child.getValue(), y);
      if (next != y && y != x) {
        // The graph keeps what the gradient needs. Memory handed back now is warm when the next block asks for some.
        y.close();
      }
      y = next;
    }
    return y;
  }
}

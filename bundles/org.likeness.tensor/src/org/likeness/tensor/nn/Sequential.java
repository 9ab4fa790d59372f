// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.likeness.tensor.Compute;

/**
 * Blocks one after the other. Its parameters are named {@code 0.weight}, or {@code name.weight} where a name was given.
 * What one block hands to the next is closed afterwards, unless it is {@link #tapped}: a block that wants to keep its input
 * duplicates it.
 */
public final class Sequential extends Layer {

  private final Set<Integer> tapped = new HashSet<>();

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

  /**
   * What the block that was added last gives is an output too, after the last block's, in the order of the blocks: for
   * whoever asks for all outputs ({@link Networks#forward(Block, NDList, boolean)}). Names of parameters stay as they are.
   * The next block must not write over its input.
   */
  public Sequential tapped() {
    tapped.add(children.size() - 1);
    return this;
  }

  @Override
  protected NDArray forward(NDArray x, Pass pass) {
    return through(x, pass, Set.of(), new NDList());
  }

  @Override
  protected NDList outputs(NDArray x, Pass pass) {
    NDList taps = new NDList();
    return new NDList(through(x, pass, tapped, taps)).addAll(taps);
  }

  @Override
  protected Shape[] outputsShapes(Shape input) {
    List<Shape> taps = new ArrayList<>();
    Shape shape = input;
    for (int i = 0; i < children.size(); i++) {
      shape = children.valueAt(i).getOutputShapes(new Shape[] {shape})[0];
      if (tapped.contains(i)) {
        taps.add(shape);
      }
    }
    taps.add(0, shape);
    return taps.toArray(Shape[]::new);
  }

  private NDArray through(NDArray x, Pass pass, Set<Integer> kept, NDList taps) {
    NDArray y = x;
    boolean ours = false;
    boolean special = !Compute.now().isPlain();
    for (int i = 0; i < children.size(); i++) {
      Block block = children.valueAt(i);
      if (special && !keepsForm(block)) {
        NDArray plain = Compute.plain(y);
        if (ours) {
          y.close();
        }
        y = plain;
        ours = true;
        special = false;
      }
      NDArray next = pass.kept(block, y);
      special |= gives(block);
      if (next != y && ours) {
        // The graph keeps what the gradient needs. Memory handed back now is warm when the next block asks for some.
        y.close();
      }
      ours = next != x && (ours || next != y);
      y = next;
      if (kept.contains(i)) {
        taps.add(y);
        ours = false;
      }
    }
    return y;
  }

  private static boolean keepsForm(Block block) {
    return block instanceof Layer layer && layer.keepsForm();
  }

  /** Whether what it gives may have to be converted again. */
  private static boolean gives(Block block) {
    return !Compute.now().isPlain() && keepsForm(block);
  }

  @Override
  boolean keepsForm() {
    return true;
  }
}

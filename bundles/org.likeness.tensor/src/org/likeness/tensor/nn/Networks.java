// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import org.likeness.tensor.Grad;

/** What is done with a whole network, ours or DJL's. */
public final class Networks {

  private Networks() {}

  /**
   * Gives every parameter its first value (float32, the engine's seed). Do this outside of a
   * {@link org.likeness.tensor.train.StepScope}.
   *
   * @param manager owner of the parameters
   * @param inputs shapes of the inputs, the batch size does not matter
   */
  public static <B extends Block> B initialise(B block, NDManager manager, Shape... inputs) {
    return initialise(block, manager, DataType.FLOAT32, inputs);
  }

  public static <B extends Block> B initialise(B block, NDManager manager, DataType type, Shape... inputs) {
    block.initialize(manager, type, inputs);
    return block;
  }

  /**
   * The output for one input; belongs to the input's manager.
   *
   * @param training whether dropout is on and batch statistics are used; gradients are recorded either way
   */
  public static NDArray forward(Block block, NDArray x, boolean training) {
    ParameterStore store = new ParameterStore(x.getManager(), false);
    return new Pass(store, training).through(block, x);
  }

  /** The first output for one input; a {@link Sequential} makes no other. @param training as above */
  public static NDArray head(Block block, NDArray x, boolean training) {
    return block instanceof Layer ? forward(block, x, training) : forward(block, new NDList(x), training).head();
  }

  /** The outputs for several inputs; those that a {@link Sequential} taps follow its own. */
  public static NDList forward(Block block, NDList inputs, boolean training) {
    return block.forward(new ParameterStore(inputs.head().getManager(), false), inputs, training);
  }

  /** The output in evaluation mode without recording gradients. */
  public static NDArray predict(Block block, NDArray x) {
    return Grad.off(() -> forward(block, x, false));
  }

  /** Number of trained values. */
  public static long count(Block block) {
    return Params.trainable(block).values().stream().mapToLong(NDArray::size).sum();
  }
}

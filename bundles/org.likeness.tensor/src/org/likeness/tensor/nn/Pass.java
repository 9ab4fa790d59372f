// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import org.likeness.tensor.Compute;

/**
 * One forward pass.
 *
 * @param store where parameters have their values
 * @param training whether dropout is on and batch statistics are used
 */
public record Pass(ParameterStore store, boolean training) {

  /** The parameter's array on the device of the input. */
  public NDArray value(Parameter parameter, NDArray input) {
    return store.getValue(parameter, input.getDevice(), training);
  }

  /** The output of a child for one input, float32 in the usual order. */
  public NDArray through(Block block, NDArray input) {
    return plain(kept(block, input), input);
  }

  /** The same as {@link Compute} keeps it for the next layer. */
  NDArray kept(Block block, NDArray input) {
    return block instanceof Layer layer ? layer.forward(input, this) : block.forward(store, new NDList(input), training).singletonOrThrow();
  }

  /** As float32 in the usual order. */
  static NDArray plain(NDArray y, NDArray input) {
    return y == input || Compute.now().isPlain() ? y : Compute.plain(y);
  }

  static NDList plain(NDList all, NDArray input) {
    return Compute.now().isPlain() ? all : new NDList(all.stream().map(y -> plain(y, input)).toArray(NDArray[]::new));
  }
}

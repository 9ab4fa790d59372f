// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;

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

  /** The output of a child for one input. */
  public NDArray through(Block block, NDArray input) {
    return block instanceof Layer layer ? layer.forward(input, this) : block.forward(store, new NDList(input), training).singletonOrThrow();
  }
}

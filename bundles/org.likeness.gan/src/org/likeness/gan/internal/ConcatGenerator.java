// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import org.likeness.tensor.Ops;
import org.likeness.tensor.nn.Pass;

/** Latents and labels side by side into a generator that knows of no labels (Mirza & Osindero 2014, section 3.2). */
final class ConcatGenerator extends AbstractBlock {

  private final Block inner;

  ConcatGenerator(Block inner) {
    this.inner = addChildBlock("inner", inner);
  }

  @Override
  protected NDList forwardInternal(ParameterStore store, NDList inputs, boolean training, PairList<String, Object> options) {
    return new NDList(new Pass(store, training).through(inner, Ops.cat(1, inputs.get(0), inputs.get(1))));
  }

  private static Shape both(Shape[] inputs) {
    return new Shape(inputs[0].get(0), inputs[0].get(1) + inputs[1].get(1));
  }

  @Override
  protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
    inner.initialize(manager, type, both(inputs));
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputs) {
    return inner.getOutputShapes(new Shape[] {both(inputs)});
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.Initializer;
import ai.djl.util.Pair;
import ai.djl.util.PairList;
import org.likeness.tensor.Compute;

/**
 * A block with one input and one output, or more where it says so. A network of one's own extends it: name the children in the constructor,
 * implement {@link #forward} and {@link #outputShape}. Children that are not simply a chain also need
 * {@link #initializeChildBlocks}.
 */
public abstract class Layer extends AbstractBlock {

  /** The output for one input. */
  protected abstract NDArray forward(NDArray x, Pass pass);

  /** Whether it takes, and may give, arrays as {@link Compute} keeps them between layers: of other numbers, in another order. */
  boolean keepsForm() {
    return false;
  }

  /** The output's shape; by default that of the children as a chain. */
  protected Shape outputShape(Shape input) {
    Shape shape = input;
    for (Pair<String, Block> child : children) {
      shape = child.getValue().getOutputShapes(new Shape[] {shape})[0];
    }
    return shape;
  }

  /** All outputs for one input, that of {@link #forward} first. */
  protected NDList outputs(NDArray x, Pass pass) {
    return new NDList(forward(x, pass));
  }

  /** The shapes of {@link #outputs}. */
  protected Shape[] outputsShapes(Shape input) {
    return new Shape[] {outputShape(input)};
  }

  /** Adds a child under a name that is part of its parameters' names in checkpoints. */
  protected final <B extends Block> B child(String name, B block) {
    return addChildBlock(name, block);
  }

  /** Adds something to be trained. */
  protected final Parameter trainable(String name, Shape shape, Initializer initializer) {
    return addParameter(Parameter.builder().setName(name).setType(Parameter.Type.OTHER).optShape(shape)
        .optInitializer(initializer).build());
  }

  /** Adds something that is saved but not trained. */
  protected final Parameter buffer(String name, Shape shape, Initializer initializer) {
    return addParameter(Parameter.builder().setName(name).setType(Parameter.Type.RUNNING_MEAN).optShape(shape)
        .optInitializer(initializer).optRequiresGrad(false).build());
  }

  @Override
  protected final NDList forwardInternal(
      ParameterStore store, NDList inputs, boolean training, PairList<String, Object> options) {
    return Pass.plain(outputs(inputs.singletonOrThrow(), new Pass(store, training)), inputs.singletonOrThrow());
  }

  @Override
  public final Shape[] getOutputShapes(Shape[] inputs) {
    return outputsShapes(inputs[0]);
  }

  @Override
  protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
    Shape[] shapes = inputs;
    for (Pair<String, Block> child : children) {
      child.getValue().initialize(manager, type, shapes);
      shapes = new Shape[] {child.getValue().getOutputShapes(shapes)[0]};
    }
  }

  /** Refuses an input whose axis 1 has another size. */
  protected final void checkChannels(Shape input, long expected, int dimensions) {
    if (input.dimension() != dimensions || input.get(1) != expected) {
      throw new IllegalArgumentException(getClass().getSimpleName() + " needs an input of " + dimensions + " axes with "
          + expected + " in axis 1, not " + input);
    }
  }
}

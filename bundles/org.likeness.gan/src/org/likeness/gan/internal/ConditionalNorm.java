// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.Initializer;
import ai.djl.util.PairList;
import org.likeness.tensor.nn.BatchNorm2d;
import org.likeness.tensor.nn.Init;
import org.likeness.tensor.nn.Linear;
import org.likeness.tensor.nn.Pass;

/**
 * Normalisation whose scale and offset each label changes: n (1 + S y) + O y (de Vries et al. 2017, section 3.2). Inputs
 * [N, C, H, W] and labels [N, L], or whatever else tells it.
 */
final class ConditionalNorm extends AbstractBlock {

  private final int channels;
  private final Block norm;
  private final Linear scale;
  private final Linear offset;

  /** Batch normalisation with a scale and offset for all besides. */
  ConditionalNorm(int channels, int labels) {
    this(new BatchNorm2d(channels).init(Init.normal(1, 0.02)), channels, labels, Init.normal(0, 0.02), false);
  }

  /** @param norm n @param init of S and O @param spectral whether these are spectrally normalised */
  ConditionalNorm(Block norm, int channels, int labels, Initializer init, boolean spectral) {
    this.channels = channels;
    this.norm = addChildBlock("norm", norm);
    scale = addChildBlock("scale", linear(channels, labels, init, spectral));
    offset = addChildBlock("offset", linear(channels, labels, init, spectral));
  }

  private static Linear linear(int channels, int labels, Initializer init, boolean spectral) {
    Linear linear = new Linear(labels, channels).bias(false).init(init);
    return spectral ? linear.spectralNorm() : linear;
  }

  @Override
  protected NDList forwardInternal(ParameterStore store, NDList inputs, boolean training, PairList<String, Object> options) {
    Pass pass = new Pass(store, training);
    NDArray y = inputs.get(1);
    NDArray factor = pass.through(scale, y).add(1).reshape(-1, channels, 1, 1);
    NDArray added = pass.through(offset, y).reshape(-1, channels, 1, 1);
    try (NDArray n = pass.through(norm, inputs.get(0)); NDArray scaled = n.mul(factor)) {
      return new NDList(scaled.add(added));
    }
  }

  @Override
  protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
    norm.initialize(manager, type, inputs[0]);
    scale.initialize(manager, type, inputs[1]);
    offset.initialize(manager, type, inputs[1]);
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputs) {
    return new Shape[] {inputs[0]};
  }
}

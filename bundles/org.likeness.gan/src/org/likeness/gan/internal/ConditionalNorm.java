// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import org.likeness.tensor.nn.BatchNorm2d;
import org.likeness.tensor.nn.Init;
import org.likeness.tensor.nn.Linear;
import org.likeness.tensor.nn.Pass;

/**
 * Batch normalisation whose scale and offset each label changes: n (1 + S y) + O y, n with a scale and offset for all (de Vries et
 * al. 2017, section 3.2). Inputs [N, C, H, W] and labels [N, L].
 */
final class ConditionalNorm extends AbstractBlock {

  private final int channels;
  private final BatchNorm2d norm;
  private final Linear scale;
  private final Linear offset;

  ConditionalNorm(int channels, int labels) {
    this.channels = channels;
    norm = addChildBlock("norm", new BatchNorm2d(channels).init(Init.normal(1, 0.02)));
    scale = addChildBlock("scale", new Linear(labels, channels).bias(false).init(Init.normal(0, 0.02)));
    offset = addChildBlock("offset", new Linear(labels, channels).bias(false).init(Init.normal(0, 0.02)));
  }

  @Override
  protected NDList forwardInternal(ParameterStore store, NDList inputs, boolean training, PairList<String, Object> options) {
    Pass pass = new Pass(store, training);
    NDArray y = inputs.get(1);
    NDArray factor = pass.through(scale, y).add(1).reshape(-1, channels, 1, 1);
    return new NDList(pass.through(norm, inputs.get(0)).mul(factor).add(pass.through(offset, y).reshape(-1, channels, 1, 1)));
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

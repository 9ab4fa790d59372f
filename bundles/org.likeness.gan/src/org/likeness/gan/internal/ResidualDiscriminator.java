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
import org.likeness.tensor.Ops;
import org.likeness.tensor.nn.Linear;
import org.likeness.tensor.nn.Pass;
import org.likeness.tensor.nn.Sequential;

/**
 * Pictures, and labels [N, labels] where there are some, to logits [N] and the features of each block: a {@link ResidualTrunk},
 * ReLU, the sum h over all places, a linear layer (Miyato et al. 2018, tables 3 to 5); with labels y V h is added to it (Miyato &
 * Koyama 2018, arXiv:1802.05637, equation 6).
 */
final class ResidualDiscriminator extends AbstractBlock {

  private final ResidualPlan plan;
  private final Sequential trunk;
  private final Linear logit;
  private final Linear projection;

  ResidualDiscriminator(ResidualPlan plan) {
    this.plan = plan;
    int features = plan.widths().last(plan.discriminatorFeatures(), plan.size());
    trunk = addChildBlock("stages", ResidualTrunk.of(plan));
    logit = addChildBlock("logit", plan.linear(features, 1, plan.spectralDiscriminator()));
    projection = plan.pictures().labels() == 0 ? null
        : addChildBlock("projection", plan.linear(plan.pictures().labels(), features, plan.spectralDiscriminator()).bias(false));
  }

  @Override
  protected NDList forwardInternal(ParameterStore store, NDList inputs, boolean training, PairList<String, Object> options) {
    Pass pass = new Pass(store, training);
    NDList stages = trunk.forward(store, new NDList(inputs.get(0)), training);
    NDArray h;
    try (NDArray last = stages.head()) {
      h = Ops.sum(last, 2, 3);
    }
    NDArray judged = pass.through(logit, h).reshape(-1);
    NDArray total = projection == null ? judged : judged.add(Ops.sum(pass.through(projection, inputs.get(1)).mul(h), 1));
    return new NDList(total).addAll(stages.subNDList(1));
  }

  @Override
  protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
    trunk.initialize(manager, type, inputs[0]);
    logit.initialize(manager, type, new Shape(1, plan.widths().last(plan.discriminatorFeatures(), plan.size())));
    if (projection != null) {
      projection.initialize(manager, type, inputs[1]);
    }
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputs) {
    Shape[] out = trunk.getOutputShapes(new Shape[] {inputs[0]});
    out[0] = new Shape(inputs[0].get(0));
    return out;
  }
}

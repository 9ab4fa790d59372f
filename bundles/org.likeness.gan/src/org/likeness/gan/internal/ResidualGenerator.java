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
import ai.djl.util.PairList;
import java.util.ArrayList;
import java.util.List;
import org.likeness.tensor.Ops;
import org.likeness.tensor.nn.Activation;
import org.likeness.tensor.nn.Linear;
import org.likeness.tensor.nn.Pass;
import org.likeness.tensor.nn.Reshape;
import org.likeness.tensor.nn.Sequential;

/**
 * Latents [N, latentSize], and labels [N, labels] where there are some, to pictures in [-1, 1]: a linear layer to 4 x 4 pixels,
 * blocks that double the side, norm, ReLU, 3x3 convolution, tanh (Miyato et al. 2018, tables 3 to 5). Split latents: the first
 * share is the linear layer's, each block has one of the others, beside the labels (Brock et al. 2019, figure 15).
 */
final class ResidualGenerator extends AbstractBlock {

  private final ResidualPlan plan;
  private final Linear project;
  private final Linear embedding;
  /** Those that double the side, and attention between them. */
  private final List<Block> blocks = new ArrayList<>();
  private final Sequential picture;
  /** All of them one after the other, where none is told anything; null elsewhere. */
  private final Sequential chain;

  ResidualGenerator(ResidualPlan plan) {
    this.plan = plan;
    boolean spectral = plan.spectralGenerator();
    int features = plan.generatorFeatures(ResidualPlan.SEED);
    project = addChildBlock("project", plan.linear(plan.latents(), features * ResidualPlan.SEED * ResidualPlan.SEED, spectral));
    embedding = plan.pictures().labels() == 0 || plan.embedding() == 0 ? null
        : addChildBlock("embedding", plan.linear(plan.pictures().labels(), plan.embedding(), false).bias(false));
    for (int side = 2 * ResidualPlan.SEED; side <= plan.size(); side *= 2) {
      int out = plan.generatorFeatures(side);
      blocks.add(addChildBlock("up" + side, new UpBlock(plan, features, out)));
      features = out;
      if (side == plan.attentionSide()) {
        blocks.add(addChildBlock("attention", plan.attention(features, spectral)));
      }
    }
    picture = addChildBlock("picture", new Sequential().add("norm", plan.norm().own(features)).add(Activation.relu().inPlace())
        .add("conv", plan.conv(features, plan.pictures().channels(), 3, 1, spectral)).add(Activation.tanh()));
    chain = plan.conditions() == 0 ? chain(plan, project, blocks, picture) : null;
  }

  private static Sequential chain(ResidualPlan plan, Block project, List<Block> blocks, Block picture) {
    Sequential all = new Sequential(project, new Reshape(plan.generatorFeatures(ResidualPlan.SEED), ResidualPlan.SEED, ResidualPlan.SEED));
    blocks.forEach(block -> all.add(block instanceof UpBlock up ? up.untold() : block));
    return all.add(picture);
  }

  @Override
  protected NDList forwardInternal(ParameterStore store, NDList inputs, boolean training, PairList<String, Object> options) {
    Pass pass = new Pass(store, training);
    if (chain != null) {
      return new NDList(pass.through(chain, inputs.get(0)));
    }
    NDList shares = plan.split() ? inputs.get(0).split(plan.ups() + 1, 1) : new NDList(inputs.get(0));
    NDArray labels = inputs.size() == 1 ? null : embedding == null ? inputs.get(1) : pass.through(embedding, inputs.get(1));
    NDArray x = pass.through(project, shares.get(0)).reshape(-1, plan.generatorFeatures(ResidualPlan.SEED), ResidualPlan.SEED, ResidualPlan.SEED);
    int share = 1;
    for (Block block : blocks) {
      try (NDArray before = x) {
        x = block instanceof UpBlock ? block.forward(store, told(before, shares, share++, labels), training).head() : pass.through(block, before);
      }
    }
    try (NDArray last = x) {
      return new NDList(pass.through(picture, last));
    }
  }

  private NDList told(NDArray x, NDList shares, int share, NDArray labels) {
    if (plan.split()) {
      return new NDList(x, labels == null ? shares.get(share) : Ops.cat(1, labels, shares.get(share)));
    }
    return new NDList(x, labels);
  }

  @Override
  protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
    project.initialize(manager, type, new Shape(1, plan.latents()));
    if (embedding != null) {
      embedding.initialize(manager, type, inputs[1]);
    }
    Shape x = new Shape(1, plan.generatorFeatures(ResidualPlan.SEED), ResidualPlan.SEED, ResidualPlan.SEED);
    for (Block block : blocks) {
      boolean told = block instanceof UpBlock && plan.conditions() > 0;
      block.initialize(manager, type, told ? new Shape[] {x, new Shape(1, plan.conditions())} : new Shape[] {x});
      x = block.getOutputShapes(new Shape[] {x})[0];
    }
    picture.initialize(manager, type, x);
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputs) {
    return new Shape[] {new Shape(inputs[0].get(0), plan.pictures().channels(), plan.size(), plan.size())};
  }
}

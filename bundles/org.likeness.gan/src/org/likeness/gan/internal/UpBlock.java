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
import org.likeness.tensor.nn.Activation;
import org.likeness.tensor.nn.Init;
import org.likeness.tensor.nn.Pass;
import org.likeness.tensor.nn.Residual;
import org.likeness.tensor.nn.Sequential;
import org.likeness.tensor.nn.Upsample;

/**
 * A block of a residual generator, which doubles the side: norm, ReLU, nearest pixels, 3x3 convolution, norm, ReLU, 3x3
 * convolution, beside a 1x1 convolution (Miyato et al. 2018, figure 8). That convolution comes before its enlarging, which gives
 * the same. Inputs [N, in, H, W], and what tells it, [N, conditions], where something does.
 */
final class UpBlock extends AbstractBlock {

  private static final double BEFORE_RELU = Math.sqrt(2);

  private final int out;
  private final Block norm1;
  private final Sequential part1;
  private final Block norm2;
  private final Sequential part2;
  private final Sequential shortcut;
  /** The same as a layer, between which and others nothing is converted, where nobody tells it anything; null elsewhere. */
  private final Residual untold;

  UpBlock(ResidualPlan plan, int in, int out) {
    boolean spectral = plan.spectralGenerator();
    this.out = out;
    norm1 = addChildBlock("norm1", norm(plan, in));
    part1 = addChildBlock("part1", new Sequential(Activation.relu().inPlace(), Upsample.nearest(2))
        .add("conv", plan.conv(in, out, 3, BEFORE_RELU, spectral)));
    norm2 = addChildBlock("norm2", norm(plan, out));
    part2 = addChildBlock("part2", new Sequential(Activation.relu().inPlace()).add("conv", plan.conv(out, out, 3, BEFORE_RELU, spectral)));
    shortcut = addChildBlock("shortcut", new Sequential().add("conv", plan.conv(in, out, 1, 1, spectral)).add(Upsample.nearest(2)));
    untold = plan.conditions() > 0 ? null : new Residual(new Sequential(norm1, part1, norm2, part2), shortcut);
  }

  /** Null where it is told something. */
  Residual untold() {
    return untold;
  }

  private static Block norm(ResidualPlan plan, int channels) {
    return plan.conditions() == 0 ? plan.norm().own(channels) : new ConditionalNorm(plan.norm().plain(channels), channels, plan.conditions(),
        plan.split() ? plan.first().of(1) : Init.normal(0, 0.02), plan.split() && plan.spectralGenerator());
  }

  @Override
  protected NDList forwardInternal(ParameterStore store, NDList inputs, boolean training, PairList<String, Object> options) {
    Pass pass = new Pass(store, training);
    NDArray x = inputs.get(0);
    if (untold != null) {
      return new NDList(pass.through(untold, x));
    }
    try (NDArray a = normalised(norm1, x, inputs, pass);
        NDArray b = pass.through(part1, a);
        NDArray c = normalised(norm2, b, inputs, pass);
        NDArray d = pass.through(part2, c);
        NDArray passed = pass.through(shortcut, x)) {
      return new NDList(d.add(passed));
    }
  }

  private NDArray normalised(Block norm, NDArray x, NDList inputs, Pass pass) {
    return norm.forward(pass.store(), new NDList(x, inputs.get(1)), pass.training()).head();
  }

  @Override
  protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
    Shape doubled = getOutputShapes(inputs)[0];
    norm1.initialize(manager, type, inputs);
    part1.initialize(manager, type, inputs[0]);
    norm2.initialize(manager, type, untold == null ? new Shape[] {doubled, inputs[1]} : new Shape[] {doubled});
    part2.initialize(manager, type, doubled);
    shortcut.initialize(manager, type, inputs[0]);
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputs) {
    return new Shape[] {new Shape(inputs[0].get(0), out, 2 * inputs[0].get(2), 2 * inputs[0].get(3))};
  }
}

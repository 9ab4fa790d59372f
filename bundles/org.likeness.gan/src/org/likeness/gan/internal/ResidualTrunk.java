// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import org.likeness.tensor.nn.Activation;
import org.likeness.tensor.nn.Pool2d;
import org.likeness.tensor.nn.Residual;
import org.likeness.tensor.nn.Sequential;

/**
 * The blocks of a residual discriminator: ReLU, 3x3 convolution, ReLU, 3x3 convolution, mean of 2 x 2, beside a 1x1 convolution of
 * such means (Miyato et al. 2018, figure 8; to convolve first gives the same); the first one without its first ReLU; then blocks
 * that keep the side, and ReLU. Taps behind each block.
 */
final class ResidualTrunk {

  private static final double BEFORE_RELU = Math.sqrt(2);

  private ResidualTrunk() {}

  static Sequential of(ResidualPlan plan) {
    Sequential trunk = new Sequential();
    int features = plan.pictures().channels();
    int lowest = plan.widths().lowest();
    for (int side = plan.size() / 2; side >= lowest; side /= 2) {
      int out = plan.discriminatorFeatures(side);
      boolean first = side == plan.size() / 2;
      trunk.add("down" + side, down(plan, features, out, first)).tapped();
      features = out;
      if (side == plan.attentionSide()) {
        trunk.add("attention", plan.attention(features, plan.spectralDiscriminator()));
      }
    }
    int last = plan.widths().last(plan.discriminatorFeatures(), plan.size());
    for (int i = 1; i <= plan.widths().lastBlocks(); i++) {
      trunk.add("last" + i, same(plan, features, last)).tapped();
      features = last;
    }
    return trunk.add(Activation.relu());
  }

  private static Residual down(ResidualPlan plan, int in, int out, boolean first) {
    Sequential shortcut = new Sequential(Pool2d.average(2)).add("conv", plan.conv(in, out, 1, 1, plan.spectralDiscriminator()));
    return new Residual(branch(plan, in, out, first).add(Pool2d.average(2)), shortcut);
  }

  private static Residual same(ResidualPlan plan, int in, int out) {
    return new Residual(branch(plan, in, out, false), in == out ? null : new Sequential().add("conv", plan.conv(in, out, 1, 1, plan.spectralDiscriminator())));
  }

  private static Sequential branch(ResidualPlan plan, int in, int out, boolean first) {
    int between = plan.wide() || first ? out : in;
    Sequential branch = first ? new Sequential() : new Sequential(Activation.relu());
    return branch.add("conv1", plan.conv(in, between, 3, BEFORE_RELU, plan.spectralDiscriminator())).add(Activation.relu().inPlace())
        .add("conv2", plan.conv(between, out, 3, BEFORE_RELU, plan.spectralDiscriminator()));
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal.style;

import org.likeness.tensor.nn.Pool2d;
import org.likeness.tensor.nn.Reshape;
import org.likeness.tensor.nn.Residual;
import org.likeness.tensor.nn.Sequential;

/**
 * The residual discriminator (Karras et al. 2020, figure 7c): 1x1 convolution of the picture, blocks of two 3x3 convolutions
 * beside a 1x1 one that halve the side, a feature that tells how much the batch varies, a last convolution at 4 x 4 and two linear
 * layers. Halving is the mean of 2 x 2. Taps behind each block.
 */
final class StyleDiscriminator {

  private StyleDiscriminator() {}

  static Sequential of(StylePlan plan) {
    int features = plan.features(plan.size());
    Sequential d = new Sequential().add("picture", new EqualConv2d(plan.pictures().channels(), features, 1, true)).add(Pointwise.leaky());
    for (int side = plan.size() / 2; side >= StylePlan.SEED; side /= 2) {
      int out = plan.features(side);
      d.add("down" + side, down(features, out)).add(Pointwise.times(Math.sqrt(0.5))).tapped();
      features = out;
    }
    return d.add(Pointwise.variety()).add("last", new EqualConv2d(features + 1, features, 3, true)).add(Pointwise.leaky()).add(Reshape.flatten())
        .add("dense", new EqualLinear(features * StylePlan.SEED * StylePlan.SEED, features, 1, 0)).add(Pointwise.leaky())
        .add("logit", new EqualLinear(features, 1, 1, 0)).add(new Reshape());
  }

  private static Residual down(int in, int out) {
    Sequential branch = new Sequential().add("conv1", new EqualConv2d(in, in, 3, true)).add(Pointwise.leaky())
        .add("conv2", new EqualConv2d(in, out, 3, true)).add(Pointwise.leaky()).add(Pool2d.average(2));
    Sequential shortcut = new Sequential(Pool2d.average(2)).add("conv", new EqualConv2d(in, out, 1, false));
    return new Residual(branch, shortcut);
  }
}

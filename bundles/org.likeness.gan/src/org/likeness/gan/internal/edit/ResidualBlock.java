// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal.edit;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.likeness.tensor.nn.Activation;
import org.likeness.tensor.nn.Conv2d;
import org.likeness.tensor.nn.InstanceNorm2d;
import org.likeness.tensor.nn.Layer;
import org.likeness.tensor.nn.Pass;
import org.likeness.tensor.nn.Sequential;

/** x + norm(conv(relu(norm(conv(x))))), 3x3 kernels: the block of both papers' generators. */
final class ResidualBlock extends Layer {

  private final Sequential change;

  ResidualBlock(int features) {
    change = child("change", new Sequential(conv(features), new InstanceNorm2d(features).affine(), Activation.relu(),
        conv(features), new InstanceNorm2d(features).affine()));
  }

  private static Conv2d conv(int features) {
    return new Conv2d(features, features, 3).padding(1).bias(false);
  }

  @Override
  protected NDArray forward(NDArray x, Pass pass) {
    return x.add(pass.through(change, x));
  }

  @Override
  protected Shape outputShape(Shape input) {
    return input;
  }
}

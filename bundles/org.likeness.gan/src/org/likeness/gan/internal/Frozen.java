// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.nn.Block;
import java.util.ArrayList;
import java.util.List;
import org.likeness.api.problem.UserProblem;
import org.likeness.tensor.nn.Params;
import org.likeness.tensor.nn.Sequential;

/**
 * First layers of a discriminator that stay as they are (Mo, Cho & Shin 2020, arXiv:2002.10964). A layer is a member of a
 * {@link Sequential} that has something to train, or another part of the network: a block of a residual one counts as one.
 * Their running statistics go on.
 */
final class Frozen {

  private Frozen() {}

  /** @throws UserProblem when nothing would be left to train */
  static void check(Block discriminator, int layers) {
    int all = layers(discriminator).size();
    if (layers >= all && layers > 0) {
      throw new UserProblem("freeze: " + layers + " leaves nothing of the discriminator to train; it has " + all + " layers, so at most " + (all - 1) + " can stay");
    }
  }

  static void hold(Block discriminator, int layers) {
    layers(discriminator).stream().limit(layers).forEach(layer -> Params.requiresGradient(layer, false));
  }

  private static List<Block> layers(Block network) {
    List<Block> out = new ArrayList<>();
    for (Block child : network.getChildren().values()) {
      if (child instanceof Sequential inner) {
        out.addAll(layers(inner));
      } else if (Params.named(child).size() > 0) {
        out.add(child);
      }
    }
    return out;
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal.edit;

import org.likeness.api.gan.AdversarialLoss;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.problem.UserProblem;

/** What StarGAN and GANimation have in common: sizes of the networks, and the weights of the losses that both have. */
public record EditSettings(
    @Parameter(label = "Size", group = "Networks", unit = "px", min = 16, max = 256, description = "Side of the faces: 16, 32, 64, 128 or 256") int size,
    @Parameter(label = "Generator features", group = "Networks", min = 4, max = 256, description = "Channels at the full side; four times as many at a quarter of it. 64 in the papers")
    int generatorFeatures,
    @Parameter(label = "Discriminator features", group = "Networks", min = 4, max = 256, description = "Channels at half the side, doubled with each halving. 64 in the papers")
    int discriminatorFeatures,
    @Parameter(label = "Residual blocks", group = "Networks", min = 1, max = 16, description = "At a quarter of the side; 6 in the papers") int residualBlocks,
    @Parameter(label = "Batch", group = "Steps", min = 1, max = 1024, description = "Faces per step") int batch,
    @Parameter(label = "Discriminator steps", group = "Steps", min = 1, max = 100, description = "Updates of the discriminator for each of the generator; 5 in the papers")
    int discriminatorSteps,
    @Parameter(label = "Mirror", group = "Steps", description = "Half of the faces are mirrored; not for what knows left from right") boolean mirror,
    @Parameter(label = "Loss", group = "Losses", kind = AdversarialLoss.class, description = "What generator and discriminator play for") Choice loss,
    @Parameter(label = "Gradient penalty", group = "Losses", min = 0, max = 10_000, description = "Weight of the penalty that keeps the critic's gradient near 1"
        + " (WGAN-GP); 0 = none") double gradientPenalty,
    @Parameter(label = "Cycle", group = "Losses", min = 0, max = 10_000, description = "Weight of the difference (L1) between a face and itself, changed and changed back")
    double cycle,
    @Parameter(label = "Average", group = "Losses", advanced = true, min = 0, max = 0.999999, description = "Share of the old average of the generator that a step"
        + " keeps; 0 = no average") double ema) {

  public static final EditSettings DEFAULTS = new EditSettings(64, 16, 32, 4, 8, 2, false, Choice.of("loss.wasserstein"), 10, 10, 0.99);

  /** @throws UserProblem when the networks cannot be built */
  void check(String scheme) {
    if (Integer.bitCount(size) != 1) {
      throw new UserProblem(scheme + ": size " + size + " cannot be made; 16, 32, 64, 128 and 256 can");
    }
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.Map;
import java.util.Optional;
import org.likeness.api.gan.GanStep;
import org.likeness.api.gan.GanTerm;
import org.likeness.tensor.nn.Params;

/**
 * A batch of a step, real and made, before the networks as they are now.
 *
 * @param given labels, or null
 */
record Played(long number, NDArray real, NDArray fake, NDArray latents, NDArray given, GanNetworks networks, BatchAugmentation augmentation)
    implements GanStep {

  /** The same without a way from the made pictures to the generator. */
  Played withFakeCut() {
    return new Played(number, real, fake.stopGradient(), latents, given, networks, augmentation);
  }

  @Override
  public NDManager manager() {
    return real.getManager();
  }

  @Override
  public NDArray generate(NDArray z) {
    return networks.generate(z, given);
  }

  @Override
  public Optional<NDArray> labels() {
    return Optional.ofNullable(given);
  }

  @Override
  public NDArray classes(NDArray pictures) {
    return networks.classify(augmentation.of(pictures), given);
  }

  @Override
  public NDList judge(NDArray pictures) {
    return networks.judge(augmentation.of(pictures), given);
  }

  @Override
  public Map<String, NDArray> weights(GanTerm.Player player) {
    return Params.learning(player == GanTerm.Player.GENERATOR ? networks.generator() : networks.discriminator());
  }

  @Override
  public NDArray logits(NDArray pictures) {
    return networks.discriminate(augmentation.of(pictures), given);
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.gan;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.Map;
import java.util.Optional;
import org.likeness.api.problem.UserProblem;

/** What a {@link GanTerm} may look at within one step. Pictures are [N, C, H, W] in [-1, 1]. */
public interface GanStep {

  /** The run's step, from 0. */
  long number();

  /** Owns what the step computes, and frees it. */
  NDManager manager();

  /** This step's real pictures; constant. */
  NDArray real();

  /** The pictures made of {@link #latents}, i beside real i. Gradients flow into the generator for a term of its own only. */
  NDArray fake();

  /** [N, latent size]; constant. */
  NDArray latents();

  /** What is to be seen, [N, labels]: of picture i both real and made; empty where the run has no labels. */
  default Optional<NDArray> labels() {
    return Optional.empty();
  }

  /**
   * Pictures of latents [M, latent size], by the generator as it is now; recorded for gradients. Where there are labels, M is
   * at most N and row i has label i, here and in {@link #judge}.
   */
  NDArray generate(NDArray latents);

  /**
   * All that the discriminator says of pictures: logits [N] first, then what the architecture adds, features of its stages
   * [N, ...] for example. It sees the pictures as in its own loss, changed by the batch augmenter where there is one.
   * Differentiable twice, recorded for gradients.
   */
  NDList judge(NDArray pictures);

  /**
   * Logits of the labels, [N, labels], by a discriminator that tells what it sees.
   *
   * @throws org.likeness.api.problem.UserProblem when this one does not
   */
  default NDArray classes(NDArray pictures) {
    throw new UserProblem("This model's discriminator does not tell what it sees; one that classifies does");
  }

  /** What is trained of a player's networks, by name; recorded for gradients in a term of that player. Not to be written into. */
  Map<String, NDArray> weights(GanTerm.Player player);

  /** The logits [N] of pictures alone; costs less memory than {@link #judge}. */
  default NDArray logits(NDArray pictures) {
    return judge(pictures).head();
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.gan;

import ai.djl.ndarray.NDArray;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginKind;

/**
 * Changes pictures on their way into the discriminator, real and made alike, so that it cannot learn a small set of
 * pictures by heart. Randomness comes from the engine, so that a resumed run draws the same.
 */
@PluginKind(prefix = "batch-augment", label = "Batch augmenter")
public interface BatchAugmenter<P extends Record> extends Plugin<P> {
  Kind KIND = Kind.of(BatchAugmenter.class);

  /**
   * Changed pictures of the same shape; drawn anew with each call, for each picture. Differentiable twice.
   *
   * @param pictures [N, C, H, W] in [-1, 1]
   * @param strength of this step, 0-1; at 0 the pictures stay as they are
   */
  NDArray apply(P parameters, NDArray pictures, double strength);

  /** The strength of the first step, 0-1. */
  default double first(P parameters) {
    return 1;
  }

  /**
   * The next step's strength, 0-1; the host saves it with the run.
   *
   * @param strength of this step
   * @param realLogits [N] of this step's real pictures, changed as they were
   */
  default double next(P parameters, double strength, NDArray realLogits) {
    return strength;
  }
}

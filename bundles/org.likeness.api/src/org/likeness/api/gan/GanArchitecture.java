// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.gan;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginKind;

/** A generator and a discriminator that fit each other. */
@PluginKind(prefix = "gan", label = "GAN architecture")
public interface GanArchitecture<P extends Record> extends Plugin<P> {
  Kind KIND = Kind.of(GanArchitecture.class);

  /**
   * Builds the two networks, not yet initialised.
   *
   * @param size side of the square pictures in pixels
   * @param channels 1 or 3
   * @throws org.likeness.api.problem.UserProblem when this size cannot be made; the sentence says which can
   */
  Networks build(P parameters, int size, int channels);

  /**
   * @param generator latent [N, latentSize] to pictures [N, channels, size, size] in [-1, 1]
   * @param discriminator pictures to logits [N], higher = more real; more outputs after them, features of its stages for
   *     example, are for {@link GanStep#judge}
   * @param latentSize numbers per picture
   */
  record Networks(Block generator, Block discriminator, int latentSize) {
    /** Standard normal latents [n, latentSize]. */
    public NDArray latents(NDManager manager, int n) {
      return manager.randomNormal(0, 1, new Shape(n, latentSize), DataType.FLOAT32);
    }
  }
}

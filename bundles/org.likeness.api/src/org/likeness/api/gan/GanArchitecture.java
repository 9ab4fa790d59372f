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

  /** Whether what it makes is told by labels. Such a one is given labels always, another one never. */
  default boolean conditional(P parameters) {
    return false;
  }

  /**
   * Builds the two networks, not yet initialised.
   *
   * @throws org.likeness.api.problem.UserProblem when such pictures cannot be made; the sentence says which can
   */
  Networks build(P parameters, Pictures pictures);

  /**
   * What is to be made.
   *
   * @param size side of the square pictures in pixels
   * @param channels 1 or 3; 2 with size 1 for points of the plane, whose channels are x and y, mostly within -1 to 1
   * @param labels numbers that tell what is to be seen, [N, labels]: one for each class, 1 where it is the picture's and 0
   *     elsewhere; 0 for none
   */
  record Pictures(int size, int channels, int labels) {
    public Pictures(int size, int channels) {
      this(size, channels, 0);
    }
  }

  /**
   * @param generator latents [N, latentSize], and labels [N, labels] where there are some, to pictures [N, channels, size,
   *     size] in [-1, 1]
   * @param discriminator pictures, and their labels where there are some, to logits [N], higher = more real; more outputs
   *     after them: what the picture shows, [N, labels], when it classifies, then features of its stages, for
   *     {@link GanStep#judge}
   * @param latentSize numbers per picture
   * @param classifies whether the discriminator's second output are logits of the labels (Odena, Olah & Shlens 2017)
   */
  record Networks(Block generator, Block discriminator, int latentSize, boolean classifies) {
    public Networks(Block generator, Block discriminator, int latentSize) {
      this(generator, discriminator, latentSize, false);
    }

    /** Standard normal latents [n, latentSize]. */
    public NDArray latents(NDManager manager, int n) {
      return manager.randomNormal(0, 1, new Shape(n, latentSize), DataType.FLOAT32);
    }
  }
}

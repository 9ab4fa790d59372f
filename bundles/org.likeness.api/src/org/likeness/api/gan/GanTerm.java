// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.gan;

import ai.djl.ndarray.NDArray;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginKind;
import org.likeness.api.training.TrainingContext;

/** A further term of a GAN's losses: a gradient penalty, feature matching, path length, a perceptual or identity loss. */
@PluginKind(prefix = "regulariser", label = "GAN term")
public interface GanTerm<P extends Record> extends Plugin<P> {
  Kind KIND = Kind.of(GanTerm.class);

  /**
   * The term of one run; closed with it.
   *
   * @param context keeps what the term declares in it, such as a running mean, with the run's checkpoints
   */
  Term create(P parameters, TrainingContext context);

  /** Whose loss it is added to. */
  default Player player(P parameters) {
    return Player.DISCRIMINATOR;
  }

  /** Applied each so many steps, multiplied by as many (lazy regularisation, Karras et al. 2020); 1 = always. */
  default int interval(P parameters) {
    return 1;
  }

  /** The two that are trained. */
  enum Player {
    DISCRIMINATOR, GENERATOR
  }

  /** What is computed in a step. */
  @FunctionalInterface
  interface Term extends AutoCloseable {

    /** A scalar with its weight inside, recorded for gradients. */
    NDArray of(GanStep step);

    /** Frees what is its own; what it declared in the context is the host's. */
    @Override
    default void close() {
      // nothing of its own
    }
  }
}

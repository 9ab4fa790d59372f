// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.gan;

import ai.djl.ndarray.NDArray;
import java.util.function.UnaryOperator;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginKind;

/** A penalty added to the discriminator's loss. */
@PluginKind(prefix = "regulariser", label = "Regulariser")
public interface Regulariser<P extends Record> extends Plugin<P> {
  Kind KIND = Kind.of(Regulariser.class);

  /**
   * The penalty, a scalar with its weight inside.
   *
   * @param discriminator pictures [N, C, H, W] to logits [N], differentiable twice
   * @param real pictures, detached; the regulariser may ask for their gradient
   * @param fake pictures, detached
   */
  NDArray penalty(P parameters, UnaryOperator<NDArray> discriminator, NDArray real, NDArray fake);

  /** Applied each so many steps, multiplied by as many (lazy regularisation, Karras et al. 2020); 1 = always. */
  default int interval(P parameters) {
    return 1;
  }
}

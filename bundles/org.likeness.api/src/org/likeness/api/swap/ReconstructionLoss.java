// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.swap;

import ai.djl.ndarray.NDArray;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginKind;

/** How far a reconstruction is from its target. */
@PluginKind(prefix = "reconstruction", label = "Reconstruction loss")
public interface ReconstructionLoss<P extends Record> extends Plugin<P> {
  Kind KIND = Kind.of(ReconstructionLoss.class);

  /**
   * A scalar, mean over batch and pixels, to be minimised.
   *
   * @param predicted RGB [N, 3, H, W] in [0, 1]
   * @param target the same shape
   */
  NDArray loss(P parameters, NDArray predicted, NDArray target);

  /**
   * The same with pixels that count more or less than others. A loss of single pixels need not say more than this; one that looks
   * at neighbourhoods or features may know a better way.
   *
   * @param weight [N, 1, H, W], 0 or more
   */
  default NDArray loss(P parameters, NDArray predicted, NDArray target, NDArray weight) {
    return loss(parameters, predicted.mul(weight), target.mul(weight));
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal.edit;

import ai.djl.ndarray.NDArray;
import org.likeness.tensor.Ops;

/**
 * What keeps an attention mask A [N, 1, S, S] from being 1 everywhere, where nothing would change, and from being noise (Pumarola
 * et al. 2018, equation 3). Both are brought to a scale that does not depend on S.
 */
final class Attention {

  private static final double TINY = 1e-12;

  private Attention() {}

  /** The mean over faces of the root mean square of A: the paper's length over S. */
  static NDArray length(NDArray a) {
    return Ops.mean(a.square(), 1, 2, 3).add(TINY).sqrt().mean();
  }

  /** The mean squared difference of neighbours, down and across. */
  static NDArray variation(NDArray a) {
    NDArray down = a.get(":, :, 1:, :").sub(a.get(":, :, :-1, :"));
    NDArray across = a.get(":, :, :, 1:").sub(a.get(":, :, :, :-1"));
    return down.square().mean().add(across.square().mean());
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import org.likeness.api.training.Step;
import org.likeness.tensor.Grad;
import org.likeness.tensor.Ops;

/** Curves from which health checks tell how a game goes. */
final class Health {

  private Health() {}

  /**
   * Logs r_t = E[sign D(real)] (Karras et al. 2020, arXiv:2006.06676), and the spread of both batches. Takes no gradients
   * and no random numbers.
   *
   * @param realLogits of reals, any shape
   * @param real a batch, (N, ...)
   * @param fake a batch of the same shape but for N
   */
  static void log(Step s, NDArray realLogits, NDArray real, NDArray fake) {
    Grad.off(() -> {
      s.log("logit/real-sign", realLogits.stopGradient().sign().mean());
      s.log("spread/real", spread(real.stopGradient()));
      s.log("spread/fake", spread(fake.stopGradient()));
      return null;
    });
  }

  /**
   * Root mean square difference of a value between two members of a batch. The mean square over all pairs is twice the
   * unbiased variance, so no pair is looked at.
   */
  static NDArray spread(NDArray batch) {
    long n = batch.getShape().get(0);
    NDArray centred = batch.sub(batch.mean(new int[] {0}, true));
    return Ops.mean(centred.square()).mul(2.0 * n / Math.max(1, n - 1)).sqrt();
  }
}

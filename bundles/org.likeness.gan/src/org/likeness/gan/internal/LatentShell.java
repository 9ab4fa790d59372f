// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.likeness.tensor.Grad;
import org.likeness.tensor.Ops;

/**
 * Where normal latents lie: the length of n normal numbers is about sqrt(n - 1/2), give or take sqrt(1/2). What lies
 * elsewhere a generator has not been trained on.
 *
 * @param least length
 * @param most length
 */
record LatentShell(double least, double most) {

  private static final double DEVIATIONS = 3;

  /** Of all but about 3 in 1000 latents of n numbers. */
  static LatentShell of(int n) {
    double mean = Math.sqrt(n - 0.5);
    double reach = DEVIATIONS * Math.sqrt(0.5);
    return new LatentShell(Math.max(0, mean - reach), mean + reach);
  }

  /** Shortens or lengthens rows that have left it, in place and unrecorded. @param latents [N, n] */
  void keep(NDArray latents) {
    Grad.off(() -> {
      NDArray length = Ops.clamp(Ops.norm(latents, 1), Float.MIN_NORMAL, Float.MAX_VALUE);
      NDArray factor = Ops.clamp(length, least, most).div(length);
      latents.mul(factor.reshape(new Shape(-1, 1))).copyTo(latents);
    });
  }
}

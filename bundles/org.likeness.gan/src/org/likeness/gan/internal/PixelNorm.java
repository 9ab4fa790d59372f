// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.likeness.tensor.Ops;

/** What progressive growing adds to plain layers (Karras et al. 2018, sections 3 and 4.2). */
public final class PixelNorm {

  private static final double EPSILON = 1e-8;

  private PixelNorm() {}

  /** Each pixel's features are brought to a mean square of 1. */
  public static NDArray of(NDArray x) {
    return x.div(Ops.meanKeep(x.square(), 1).add((float) EPSILON).sqrt());
  }

  /** Adds one feature, everywhere the same: how much the pictures of the batch differ, [N, C, H, W] to [N, C + 1, H, W]. */
  public static NDArray withVariety(NDArray x) {
    Shape s = x.getShape();
    NDArray mean = Ops.mean(x, 0);
    NDArray deviation = Ops.mean(x.sub(mean).square(), 0).add((float) EPSILON).sqrt().mean();
    NDArray plane = deviation.reshape(1, 1, 1, 1).broadcast(s.get(0), 1, s.get(2), s.get(3));
    return Ops.cat(1, x, plane);
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import org.likeness.tensor.Ops;

/**
 * How far pictures are from one: the mean squared difference of the pixels, of the pixels of both at half the side, a quarter
 * and so on down to 4, and of these the mean. The coarse ones find where a face is while the fine ones do not overlap yet. No
 * weights are needed, which is why it stands here in the place of a perceptual distance.
 */
final class PyramidDistance {

  private static final int LEAST_SIDE = 4;

  private PyramidDistance() {}

  /**
   * @param pictures [N, C, H, H]
   * @param target [1, C, H, H]
   * @return [N]; recorded
   */
  static NDArray of(NDArray pictures, NDArray target) {
    NDArray difference = pictures.sub(target); // halving is linear: that of the difference is the difference of the halved
    NDArray sum = Ops.mean(difference.square(), 1, 2, 3);
    int scales = 1;
    for (long side = difference.getShape().get(3); side >= 2 * LEAST_SIDE; side /= 2) {
      difference = Ops.avgPool2d(difference, 2, 2, 0, false);
      sum = sum.add(Ops.mean(difference.square(), 1, 2, 3));
      scales++;
    }
    return Ops.times(sum, 1.0 / scales);
  }
}

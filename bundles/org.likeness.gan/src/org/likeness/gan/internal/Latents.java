// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.SplittableRandom;
import org.likeness.tensor.Seeds;

/** Standard normal latents of single pictures, each with its own seed. */
final class Latents {

  private Latents() {}

  /**
   * Rows {@code from} to {@code from + n} of an endless list: picture i is the same however many are asked for.
   *
   * @param truncation numbers beyond it are drawn again (Brock et al. 2019, section 3.1); 0 = none
   */
  static NDArray of(NDManager manager, long seed, long from, int n, int size, double truncation) {
    float[] values = new float[n * size];
    for (int i = 0; i < n; i++) {
      SplittableRandom random = new SplittableRandom(Seeds.mix(seed, from + i));
      for (int k = 0; k < size; k++) {
        double v = random.nextGaussian();
        while (truncation > 0 && Math.abs(v) > truncation) {
          v = random.nextGaussian();
        }
        values[i * size + k] = (float) v;
      }
    }
    return manager.create(values, new Shape(n, size));
  }
}

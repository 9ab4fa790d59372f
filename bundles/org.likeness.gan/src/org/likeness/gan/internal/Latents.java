// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
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
    return of(manager, rows(seed, from, n, size, truncation));
  }

  /** Rows of one length as an array. */
  static NDArray of(NDManager manager, List<float[]> rows) {
    int size = rows.getFirst().length;
    float[] values = new float[rows.size() * size];
    for (int i = 0; i < rows.size(); i++) {
      System.arraycopy(rows.get(i), 0, values, i * size, size);
    }
    return manager.create(values, new Shape(rows.size(), size));
  }

  /** The same rows as numbers. */
  static List<float[]> rows(long seed, long from, int n, int size, double truncation) {
    List<float[]> out = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      SplittableRandom random = new SplittableRandom(Seeds.mix(seed, from + i));
      float[] row = new float[size];
      for (int k = 0; k < size; k++) {
        double v = random.nextGaussian();
        while (truncation > 0 && Math.abs(v) > truncation) {
          v = random.nextGaussian();
        }
        row[k] = (float) v;
      }
      out.add(row);
    }
    return out;
  }
}

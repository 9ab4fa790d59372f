// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import java.util.SplittableRandom;
import org.likeness.tensor.Seeds;

/**
 * An endless order of the numbers 0 to n-1: each pass over all of them is shuffled anew. A pure function of seed and
 * position, so that it needs no state to go on. Not thread-safe; each thread has its own.
 */
final class ShuffledOrder {

  private final int n;
  private final long seed;
  private final int[] order;
  private long pass = -1;

  ShuffledOrder(int n, long seed) {
    if (n < 1) {
      throw new IllegalArgumentException("There is nothing to choose from");
    }
    this.n = n;
    this.seed = seed;
    this.order = new int[n];
  }

  int at(long position) {
    if (position / n != pass) {
      shuffle(position / n);
    }
    return order[(int) (position % n)];
  }

  private void shuffle(long wanted) {
    pass = wanted;
    SplittableRandom random = new SplittableRandom(Seeds.mix(seed, wanted));
    for (int i = 0; i < n; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
  }
}

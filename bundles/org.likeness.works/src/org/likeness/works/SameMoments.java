// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.Arrays;

/** Which frames of two clips show the same moment. Those of one number do not, as soon as rates differ or a frame is missing. */
final class SameMoments {
  /** Containers round times to milliseconds: less than this apart, in microseconds, is the same moment. */
  static final long ROUNDING = 1500;
  static final int NONE = -1;

  private SameMoments() {}

  /**
   * The partners of the first clip's frames.
   *
   * @param a times in microseconds, ascending
   * @param b as well
   * @return for each of {@code a} the index in {@code b}, or {@link #NONE}
   */
  static int[] of(long[] a, long[] b) {
    long tolerance = Math.min(ROUNDING, (Math.min(step(a), step(b)) - 1) / 2);
    int[] partners = new int[a.length];
    Arrays.fill(partners, NONE);
    for (int i = 0, j = 0; i < a.length && j < b.length;) {
      if (Math.abs(a[i] - b[j]) <= tolerance) {
        partners[i++] = j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return partners;
  }

  /**
   * The same for values that tell of their neighbours, too: without those whose frames before or after are not partners. The
   * first and the last frame lack one, and are left out.
   */
  static int[] withNeighbours(long[] a, long[] b) {
    int[] all = of(a, b);
    int[] some = new int[all.length];
    Arrays.fill(some, NONE);
    for (int i = 1; i < all.length - 1; i++) {
      if (all[i] != NONE && all[i - 1] == all[i] - 1 && all[i + 1] == all[i] + 1) {
        some[i] = all[i];
      }
    }
    return some;
  }

  private static long step(long[] times) {
    long least = Long.MAX_VALUE;
    for (int i = 1; i < times.length; i++) {
      least = Math.min(least, times[i] - times[i - 1]);
    }
    return least;
  }
}

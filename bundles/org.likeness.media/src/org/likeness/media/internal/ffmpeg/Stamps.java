// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.util.Arrays;

/** Mends the times of frames in the order in which they are shown: some are missing, and around damage some are wrong. */
final class Stamps {
  /** A frame for which there is no time between those around it. */
  static final long NONE = AV_NOPTS_VALUE;

  private Stamps() {}

  /**
   * The times, ascending, with {@link #NONE} for frames that must be left out; null when too few are of use. The longest ascending row of
   * them is kept, and the others follow each other at the usual distance between those.
   */
  static long[] mended(long[] given) {
    int[] kept = ascending(given);
    if (kept.length < 2 || 2 * kept.length < given.length && kept.length < 0.5 * Arrays.stream(given).filter(t -> t != NONE).count()) {
      return null;
    }
    long step = step(given, kept);
    long[] out = new long[given.length];
    Arrays.fill(out, NONE);
    for (int k : kept) {
      out[k] = given[k];
    }
    for (int i = kept[0] - 1; i >= 0; i--) {
      out[i] = out[i + 1] - step;
    }
    for (int a = 0; a < kept.length; a++) {
      int end = a + 1 < kept.length ? kept[a + 1] : given.length;
      long limit = a + 1 < kept.length ? given[kept[a + 1]] - step / 2 : Long.MAX_VALUE;
      for (int i = kept[a] + 1; i < end && out[i - 1] + step < limit; i++) {
        out[i] = out[i - 1] + step;
      }
    }
    return out;
  }

  /** The usual distance of one frame from the next. */
  private static long step(long[] given, int[] kept) {
    double[] steps = new double[kept.length - 1];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = (double) (given[kept[i + 1]] - given[kept[i]]) / (kept[i + 1] - kept[i]);
    }
    Arrays.sort(steps);
    return Math.max(1, Math.round(steps[steps.length / 2]));
  }

  /** The places of a longest strictly ascending row among the times that are there. */
  private static int[] ascending(long[] given) {
    int[] tails = new int[given.length];
    int[] before = new int[given.length];
    int size = 0;
    for (int i = 0; i < given.length; i++) {
      if (given[i] == NONE) {
        continue;
      }
      int low = 0;
      for (int high = size; low < high; ) {
        int mid = (low + high) >>> 1;
        if (given[tails[mid]] < given[i]) {
          low = mid + 1;
        } else {
          high = mid;
        }
      }
      before[i] = low == 0 ? -1 : tails[low - 1];
      tails[low] = i;
      size = Math.max(size, low + 1);
    }
    int[] out = new int[size];
    for (int k = size - 1, i = size == 0 ? -1 : tails[size - 1]; k >= 0; k--, i = before[i]) {
      out[k] = i;
    }
    return out;
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.LongStream;

/** Finds the times at which frames are missing where packets are lost, and the frames that may be built on the lost ones. */
final class Holes {
  /** So many frames may be stored between a lost one and those beside which it is shown. */
  private static final int REORDERED = 24;
  /** A gap of more frames than this is a jump in time. */
  private static final double LONGEST = 20_000;
  private static final double OFF_GRID = 0.3;

  private Holes() {}

  /** The usual distance of ascending times; 0 for less than three. */
  static long step(long[] times) {
    if (times.length < 3) {
      return 0;
    }
    long[] steps = new long[times.length - 1];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = times[i + 1] - times[i];
    }
    Arrays.sort(steps);
    return Math.max(1, steps[steps.length / 2]);
  }

  /**
   * The times of missing frames: those that an index names, or those of the grid in gaps near a place where packets are lost.
   *
   * @param times ascending
   */
  static long[] missing(PacketScan scan, long[] times, boolean counted) {
    if (scan.lostTicks().length > 0 && !counted) {
      return LongStream.of(scan.lostTicks()).filter(t -> Arrays.binarySearch(times, t) < 0).toArray();
    }
    LongList out = new LongList();
    double step = step(times);
    for (int i = 1; i < times.length && !scan.lostBefore().isEmpty(); i++) {
      double frames = (times[i] - times[i - 1]) / step;
      long whole = Math.round(frames);
      if (whole > 1 && frames < LONGEST && Math.abs(frames - whole) < OFF_GRID && near(scan, times, i)) {
        for (int k = 1; k < whole; k++) {
          out.add(times[i - 1] + Math.round((times[i] - times[i - 1]) * (double) k / whole));
        }
      }
    }
    for (double t = times.length == 0 || scan.end() == AV_NOPTS_VALUE ? Double.MAX_VALUE : times[times.length - 1] + step;
        step > 0 && t + step / 2 < scan.end() && t < times[0] + step * LONGEST; t += step) {
      out.add(Math.round(t));
    }
    return out.toArray();
  }

  /** Whether packets are lost near the gap before a time. Frames are shown about where they are stored. */
  private static boolean near(PacketScan scan, long[] times, int i) {
    // frames that were not stored do not count: the place is that of the stored one, give or take the reordering
    int lost = scan.lostBefore().nextSetBit(Math.max(0, i - REORDERED));
    return lost >= 0 && lost <= i + REORDERED;
  }

  /**
   * The stored packets that may be built on lost ones: the one before each loss, whose end
   * may be gone too, and all to the next key packet and what is shown before that.
   */
  static BitSet doubtful(PacketScan scan) {
    BitSet out = new BitSet();
    int n = scan.shown().length;
    for (int from = scan.lostBefore().nextSetBit(0); from >= 0; from = scan.lostBefore().nextSetBit(from + 1)) {
      out.set(Math.max(0, from - 1));
      if (scan.alone()) {
        continue;
      }
      int key = scan.keys().nextSetBit(from);
      key = key < 0 ? n : key;
      out.set(from, key);
      if (key < n) {
        int next = scan.keys().nextSetBit(key + 1);
        for (int i = key + 1; i < (next < 0 ? n : next); i++) {
          if (scan.shown()[i] != AV_NOPTS_VALUE && scan.shown()[i] < scan.shown()[key]) {
            out.set(i);
          }
        }
      }
    }
    return out;
  }
}

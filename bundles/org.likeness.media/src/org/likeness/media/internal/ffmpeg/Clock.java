// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import java.util.Arrays;
import java.util.Optional;
import org.likeness.media.video.Rational;

/**
 * When each frame of an indexed video is shown: always ascending, whatever the file says. Time stamps that are missing, equal or of an
 * impossible rate give way to the frame rate; a leap of more than an hour is taken out.
 */
final class Clock {
  private static final long LONGEST_GAP = 3_600_000_000L;

  private final Timing timing;
  private final long[] micros;
  private final Optional<String> mended;

  /**
   * Reads the index.
   *
   * @param base seconds per tick
   * @param timing the rate that was found
   */
  Clock(PacketIndex index, Rational base, Timing timing) {
    this.timing = timing;
    micros = new long[index.size()];
    boolean timed = index.timed() && timing.believed();
    long leaps = 0;
    long[] shown = index.shown();
    long taken = 0;
    for (int i = 1; i < micros.length; i++) {
      if (!timed) {
        micros[i] = Math.max(micros[i - 1] + 1, timing.fps().micros(i));
        continue;
      }
      long at = ticks(shown[i], shown[0], base) - taken;
      if (at - micros[i - 1] > LONGEST_GAP) {
        long usual = Math.max(1, i > 1 ? micros[i - 1] - micros[i - 2] : timing.fps().micros(1));
        taken += at - micros[i - 1] - usual;
        at = micros[i - 1] + usual;
        leaps++;
      }
      micros[i] = Math.max(micros[i - 1] + 1, at);
    }
    mended = leaps > 0 ? Optional.of("its time stamps leap by more than an hour " + leaps + (leaps == 1 ? " time" : " times")
        + ", which was taken out")
        : timed || micros.length < 2 ? Optional.empty()
        : Optional.of("its time stamps cannot be used, so its frames are taken to follow each other at " + timing.fps() + " per second");
  }

  private static long ticks(long stamp, long first, Rational base) {
    // as doubles: the difference of two foreign numbers may not fit, and Math.round clamps
    return Math.round(((double) stamp - (double) first) * 1e6 * base.num() / base.den());
  }

  Timing timing() {
    return timing;
  }

  /** Microseconds after the first frame. */
  long micros(int frame) {
    return micros[frame];
  }

  long[] all() {
    return Arrays.copyOf(micros, micros.length);
  }

  /** From the start of the first frame to the end of the last, whose own duration is given in microseconds, 0 when not known. */
  long duration(long lastMicros) {
    if (micros.length == 0) {
      return 0;
    }
    boolean known = lastMicros > 0 && lastMicros <= LONGEST_GAP;
    return micros[micros.length - 1] + (known ? lastMicros : timing.fps().micros(1));
  }

  /** What had to be mended, as the end of a sentence. */
  Optional<String> mended() {
    return mended;
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import java.util.ArrayList;
import java.util.List;
import org.likeness.media.video.Rational;

/**
 * The frame rate behind a list of time stamps. Containers round time stamps (WebM to milliseconds), so a rate counts as
 * the rate when all time stamps lie within one tick of its grid (less where ticks are as long as frames).
 *
 * @param fps exact when {@code variable} is false, else the mean
 * @param variable whether no rate fits
 * @param believed whether the time stamps give a rate that a film can have; otherwise they are of no use
 */
record Timing(Rational fps, boolean variable, boolean believed) {
  /** Frames per second beyond which a header is wrong, and not a film fast. */
  private static final double FASTEST = 1_000;
  private static final double SLOWEST = 1e-4;
  private static final int[] USUAL = {24, 25, 30, 50, 60, 12, 15, 10, 20, 48, 100, 120};

  /**
   * Finds the rate.
   *
   * @param shown ascending time stamps
   * @param base seconds per tick
   * @param stated rates that the file states, most trusted first
   */
  static Timing of(long[] shown, Rational base, List<Rational> stated) {
    List<Rational> candidates = new ArrayList<>();
    stated.stream().filter(Timing::possible).forEach(r -> candidates.add(snapped(r)));
    Rational named = candidates.isEmpty() ? Rational.of(25) : candidates.getFirst();
    if (shown.length < 2) {
      return new Timing(named, false, true);
    }
    double rate = (shown.length - 1.0) * base.den() / ((double) base.num() * (shown[shown.length - 1] - shown[0]));
    if (!(rate >= SLOWEST && rate <= FASTEST)) {
      return new Timing(named, false, false);
    }
    Rational mean = mean(shown, base, rate);
    for (int k : USUAL) {
      candidates.add(Rational.of(k));
      candidates.add(Rational.of(k * 1000L, 1001));
    }
    candidates.add(mean);
    for (Rational r : candidates) {
      if (fits(shown, base, r)) {
        return new Timing(r, false, true);
      }
    }
    return new Timing(mean, true, true);
  }

  /** Exact where FFmpeg's 32-bit fractions hold it. */
  private static Rational mean(long[] shown, Rational base, double rate) {
    long frames = shown.length - 1L;
    long ticks = shown[shown.length - 1] - shown[0];
    boolean small = frames <= Integer.MAX_VALUE && base.den() <= Integer.MAX_VALUE && ticks <= Integer.MAX_VALUE;
    Rational r = small ? Rational.of(frames * base.den(), ticks * base.num()) : null;
    return r != null && r.num() <= 1_000_000_000 && r.den() <= 1_000_000_000 ? r
        : Rational.of(Math.max(1, Math.round(rate * 1_000_000)), 1_000_000);
  }

  private static boolean possible(Rational r) {
    return r.value() >= SLOWEST && r.value() <= FASTEST;
  }

  /** The fraction k * 1000 / 1001 or whole number that a rate is meant to be, if it is within a millionth of one. */
  private static Rational snapped(Rational r) {
    for (int k : USUAL) {
      for (Rational q : List.of(Rational.of(k), Rational.of(k * 1000L, 1001))) {
        if (Math.abs(r.value() / q.value() - 1) < 1e-6) {
          return q;
        }
      }
    }
    return r;
  }

  private static boolean fits(long[] shown, Rational base, Rational fps) {
    double ticksPerFrame = (double) base.den() * fps.den() / ((double) base.num() * fps.num());
    // where a tick is a frame, as in AVI, a whole tick off is another frame's time
    double near = Math.min(1.0, 0.5 + ticksPerFrame / 4);
    // the last frames tell rates apart best; the mean must agree before each frame is asked
    for (int i = shown.length - 1; i > 0; i--) {
      if (Math.abs(shown[i] - shown[0] - i * ticksPerFrame) > near) {
        return false;
      }
    }
    return true;
  }
}

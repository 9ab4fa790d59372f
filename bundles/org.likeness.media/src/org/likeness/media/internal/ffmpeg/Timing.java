// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import java.util.ArrayList;
import java.util.List;
import org.likeness.media.video.Rational;

/**
 * The frame rate behind a list of time stamps. Containers round time stamps (WebM to milliseconds), so a rate counts as
 * the rate when all time stamps lie within one tick of its grid.
 *
 * @param fps exact when {@code variable} is false, else the mean
 * @param variable whether no rate fits
 */
record Timing(Rational fps, boolean variable) {
  private static final int[] USUAL = {24, 25, 30, 50, 60, 12, 15, 10, 20, 48, 100, 120};

  /**
   * Finds the rate.
   *
   * @param shown ascending time stamps
   * @param base seconds per tick
   * @param stated rates that the file states, most trusted first
   */
  static Timing of(long[] shown, Rational base, List<Rational> stated) {
    if (shown.length < 2) {
      return new Timing(stated.isEmpty() ? Rational.of(25) : snapped(stated.getFirst()), false);
    }
    Rational mean = mean(shown, base);
    List<Rational> candidates = new ArrayList<>();
    stated.forEach(r -> candidates.add(snapped(r)));
    for (int k : USUAL) {
      candidates.add(Rational.of(k));
      candidates.add(Rational.of(k * 1000L, 1001));
    }
    candidates.add(mean);
    for (Rational r : candidates) {
      if (fits(shown, base, r)) {
        return new Timing(r, false);
      }
    }
    return new Timing(mean, true);
  }

  private static Rational mean(long[] shown, Rational base) {
    long ticks = shown[shown.length - 1] - shown[0];
    Rational r = Rational.of(Math.multiplyExact(shown.length - 1L, base.den()), Math.multiplyExact(ticks, base.num()));
    // kept small enough for FFmpeg's 32-bit fractions
    return r.num() <= 1_000_000_000 && r.den() <= 1_000_000_000 ? r
        : Rational.of(Math.max(1, Math.round(r.value() * 1_000_000)), 1_000_000);
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
    // the last frames tell rates apart best; the mean must agree before each frame is asked
    for (int i = shown.length - 1; i > 0; i--) {
      if (Math.abs(shown[i] - shown[0] - i * ticksPerFrame) > 1.0) {
        return false;
      }
    }
    return true;
  }
}

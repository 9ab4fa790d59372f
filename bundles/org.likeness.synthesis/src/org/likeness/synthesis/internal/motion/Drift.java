// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.motion;

import org.likeness.synthesis.internal.chance.Seeds;
import org.likeness.synthesis.internal.curve.Track;

/** Slow aimless motion: two octaves of smooth noise over time, about -1 to 1. */
final class Drift {
  private final double[] knots = new double[509];
  private final double period;

  Drift(long seed, String what, double period) {
    this.period = period;
    Seeds r = new Seeds(seed, what);
    for (int i = 0; i < knots.length; i++) {
      knots[i] = r.range(-1, 1);
    }
  }

  double at(double seconds) {
    return 0.75 * octave(seconds / period) + 0.25 * octave(2.3 * seconds / period + 101);
  }

  private double octave(double t) {
    int i = (int) Math.floor(t);
    double e = Track.ease(t - i);
    return knots[Math.floorMod(i, knots.length)] * (1 - e) + knots[Math.floorMod(i + 1, knots.length)] * e;
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.motion;

import java.util.Map;
import org.likeness.synthesis.internal.chance.Seeds;
import org.likeness.synthesis.internal.curve.Track;

/** Blinks (about 80 ms down, 170 ms up, every two to five seconds) and glances (jumps of about 45 ms, then rest). */
final class Eyes {
  private final Track lids;
  private final Track x;
  private final Track y;

  /** {@code wander} is how far glances stray, 0-1. */
  Eyes(long seed, double seconds, double wander) {
    Seeds r = new Seeds(seed, "eyes");
    lids = new Track(seconds);
    for (double t = r.range(0.5, 2.2); t < seconds; t += r.range(1.8, 4.8)) {
      lids.bump(t, 0.085, 0.03, 0.17, 1);
      if (r.chance(0.12)) {
        lids.bump(t + 0.33, 0.08, 0.02, 0.16, 0.9);
      }
    }
    x = new Track(seconds);
    y = new Track(seconds);
    for (double t = 0; t < seconds; t += r.range(0.4, 1.9)) {
      boolean away = r.chance(0.45);
      x.go(t, 0.05, away ? wander * r.normal() * 0.6 : 0.04 * r.normal());
      y.go(t, 0.05, away ? wander * r.normal() * 0.3 : 0.03 * r.normal());
    }
  }

  void put(double t, Map<String, Double> units) {
    units.put("AU45", lids.at(t));
    units.put("gaze-x", Math.max(-0.8, Math.min(0.8, x.at(t))));
    // lids pull the eyes down a little while they close
    units.put("gaze-y", Math.max(-0.6, Math.min(0.6, y.at(t) - 0.12 * lids.at(t))));
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.motion;

import java.util.ArrayList;
import java.util.List;
import org.likeness.synthesis.internal.chance.Seeds;
import org.likeness.synthesis.internal.curve.Track;

/** Made-up speech: phrases of syllables with stress and pauses, as tracks for voice and lips. */
final class Utterance {
  final double seconds;
  final Track voiced;
  final Track hiss;
  final Track hissAt;
  final Track f1;
  final Track f2;
  final Track f3;
  /** Pitch in Hz. */
  final Track pitch;
  final Track jaw;
  final Track spread;
  final Track round;
  final Track press;
  /** When stressed syllables begin. */
  final List<Double> stresses = new ArrayList<>();

  Utterance(long seed, double seconds) {
    this.seconds = seconds;
    voiced = new Track(seconds);
    hiss = new Track(seconds);
    hissAt = new Track(seconds);
    f1 = new Track(seconds);
    f2 = new Track(seconds);
    f3 = new Track(seconds);
    pitch = new Track(seconds);
    jaw = new Track(seconds);
    spread = new Track(seconds);
    round = new Track(seconds);
    press = new Track(seconds);
    Seeds r = new Seeds(seed, "utterance");
    double base = r.chance(0.5) ? r.range(95, 135) : r.range(170, 225);
    for (Track t : List.of(f1, f2, f3, pitch, hissAt)) {
      t.set(0, seconds + 1, t == f1 ? 500 : t == f2 ? 1500 : t == f3 ? 2500 : t == pitch ? base : 4000);
    }
    double t = r.range(0.15, 0.35);
    while (t < seconds - 0.5) {
      t = phrase(r, t, base) + r.range(0.22, 0.55);
    }
    for (Track k : List.of(f1, f2, f3)) {
      k.smooth(0.022);
    }
    pitch.smooth(0.05);
    voiced.smooth(0.012);
    hiss.smooth(0.008);
    for (Track k : List.of(jaw, spread, round, press)) {
      k.smooth(0.032);
    }
  }

  private double phrase(Seeds r, double start, double base) {
    int syllables = 4 + r.below(6);
    double t = start;
    for (int i = 0; i < syllables && t < seconds - 0.35; i++) {
      boolean stress = i % 3 == 1 || r.chance(0.2);
      double loud = (stress ? 1 : 0.72) * r.range(0.88, 1.05);
      // pitch falls over the phrase and rises on stress
      double hz = base * (1.12 - 0.25 * i / syllables) * (stress ? 1.13 : 1) * r.range(0.97, 1.03);
      if (stress) {
        stresses.add(t);
      }
      if (i == 0 || r.chance(0.88)) {
        t = phone(Phone.values()[Phone.VOWELS + r.below(Phone.values().length - Phone.VOWELS)], t, r.range(0.055, 0.10), loud, hz);
      }
      double last = i == syllables - 1 ? 1.5 : 1;
      t = phone(Phone.values()[r.below(Phone.VOWELS)], t, last * (stress ? r.range(0.15, 0.21) : r.range(0.09, 0.14)), loud, hz);
      if (r.chance(0.25)) {
        t = phone(r.chance(0.5) ? Phone.N : Phone.S, t, r.range(0.06, 0.09), loud, hz);
      }
    }
    return t;
  }

  private double phone(Phone p, double t, double length, double loud, double hz) {
    double end = t + length;
    voiced.set(t, end, p.voiced * loud);
    hiss.set(t, end, p.hiss * loud);
    hissAt.set(t, end, Math.max(500, p.hissAt));
    f1.set(t, end, p.f1);
    f2.set(t, end, p.f2);
    f3.set(t, end, p.f3);
    pitch.set(t, end, hz);
    jaw.set(t, end, p.jaw * (0.35 + 0.65 * loud));
    spread.set(t, end, p.spread);
    round.set(t, end, p.round);
    press.set(t, end, p.press);
    return end;
  }
}

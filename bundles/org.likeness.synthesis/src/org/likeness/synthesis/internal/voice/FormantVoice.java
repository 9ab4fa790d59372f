// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.voice;

import org.likeness.synthesis.internal.chance.Seeds;
import org.likeness.synthesis.internal.curve.Track;

/**
 * A voice by the source-filter model (Fant 1960; cascade of resonators after Klatt 1980): glottal pulses and breath
 * through formants, hissing noise through a band of its own.
 */
public final class FormantVoice {
  /** Samples per second. */
  public static final int RATE = 48000;
  private static final int STEP = 96;

  private FormantVoice() {
  }

  /** Mono samples between -1 and 1. */
  public static float[] speak(Track voiced, Track hiss, Track hissAt, Track f1, Track f2, Track f3, Track pitch, long seed, int samples) {
    Seeds r = new Seeds(seed, "voice");
    Resonator[] tract = {new Resonator(), new Resonator(), new Resonator(), new Resonator()};
    Resonator band = new Resonator();
    float[] out = new float[samples];
    double phase = 0;
    double last = 0;
    double peak = 1e-9;
    double jitter = 1;
    for (int i = 0; i < samples; i++) {
      double t = i / (double) RATE;
      if (i % STEP == 0) {
        tract[0].tune(f1.at(t), 75);
        tract[1].tune(f2.at(t), 95);
        tract[2].tune(f3.at(t), 140);
        tract[3].tune(3550, 220);
        band.tune(hissAt.at(t), 0.25 * hissAt.at(t));
      }
      phase += pitch.at(t) * jitter / RATE;
      if (phase >= 1) {
        phase -= 1;
        jitter = 1 + 0.012 * r.normal();
      }
      // Rosenberg's pulse: opens for 40 % of the period, closes within 16 %
      double flow = phase < 0.4 ? 0.5 * (1 - Math.cos(Math.PI * phase / 0.4)) : phase < 0.56 ? Math.cos(Math.PI / 2 * (phase - 0.4) / 0.16) : 0;
      double source = (flow - last) * 12 + 0.012 * r.range(-1, 1);
      last = flow;
      double v = source * voiced.at(t);
      for (Resonator f : tract) {
        v = f.pass(v);
      }
      v += 0.9 * band.pass(r.range(-1, 1)) * hiss.at(t);
      out[i] = (float) v;
      peak = Math.max(peak, Math.abs(v));
    }
    float scale = (float) (0.72 / peak);
    for (int i = 0; i < samples; i++) {
      out[i] *= scale;
    }
    return out;
  }

  /** A second-order resonance with unit gain at 0 Hz. */
  private static final class Resonator {
    private double a;
    private double b;
    private double c;
    private double y1;
    private double y2;

    void tune(double hz, double bandwidth) {
      double radius = Math.exp(-Math.PI * bandwidth / RATE);
      c = -radius * radius;
      b = 2 * radius * Math.cos(2 * Math.PI * hz / RATE);
      a = 1 - b - c;
    }

    double pass(double x) {
      double y = a * x + b * y1 + c * y2;
      y2 = y1;
      y1 = y;
      return y;
    }
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.motion;

import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.api.synthesis.Pose;
import org.likeness.synthesis.internal.chance.Seeds;
import org.likeness.synthesis.internal.curve.Track;
import org.likeness.synthesis.internal.voice.FormantVoice;

/** Talks to the camera: lips follow the utterance, head nods and brows rise with its stresses. */
public final class Speaking implements Performance {
  private final Utterance said;
  private final float[] voice;
  private final Eyes eyes;
  private final Track nod;
  private final Track brow;
  private final Track smile;
  private final Drift yaw;
  private final Drift pitch;
  private final Drift roll;
  private final double yawRest;
  private final double pitchRest;

  /** Plays for some seconds; the voice has {@code samples} samples at 48 kHz. */
  public Speaking(long seed, double seconds, int samples) {
    said = new Utterance(seed, seconds);
    voice = FormantVoice.speak(said.voiced, said.hiss, said.hissAt, said.f1, said.f2, said.f3, said.pitch, seed, samples);
    eyes = new Eyes(seed, seconds, 0.45);
    Seeds r = new Seeds(seed, "speaking");
    nod = new Track(seconds);
    brow = new Track(seconds);
    for (double t : said.stresses) {
      if (r.chance(0.7)) {
        nod.bump(t - 0.06, 0.14, 0.04, 0.25, r.range(0.4, 1));
      }
      if (r.chance(0.3)) {
        brow.bump(t - 0.1, 0.18, 0.1, 0.3, r.range(0.3, 0.9));
      }
    }
    smile = new Track(seconds);
    for (double t = 0; t < seconds; t += r.range(1.2, 2.6)) {
      smile.go(t, 0.5, Math.max(0, r.range(-0.15, 0.4)));
    }
    yaw = new Drift(seed, "yaw", 2.1);
    pitch = new Drift(seed, "pitch", 1.7);
    roll = new Drift(seed, "roll", 2.4);
    yawRest = r.range(-8, 8);
    pitchRest = r.range(-3, 4);
  }

  @Override
  public Map<String, Double> units(double t) {
    Map<String, Double> u = new LinkedHashMap<>();
    double jaw = said.jaw.at(t);
    double press = said.press.at(t);
    u.put("AU1", 0.5 * brow.at(t));
    u.put("AU2", 0.4 * brow.at(t));
    u.put("AU12", 0.4 * smile.at(t) + 0.12 * said.spread.at(t));
    u.put("AU6", 0.15 * smile.at(t));
    u.put("AU18", 0.55 * said.round.at(t) * (1 - jaw * 0.4));
    u.put("AU20", 0.30 * said.spread.at(t));
    u.put("AU22", 0.45 * said.round.at(t));
    u.put("AU24", 0.5 * press);
    u.put("AU25", Math.min(0.6, 0.9 * jaw) * (1 - press));
    u.put("AU26", 0.85 * jaw);
    eyes.put(t, u);
    return u;
  }

  @Override
  public Pose pose(double t) {
    return new Pose(yawRest + 9 * yaw.at(t), pitchRest + 3.5 * pitch.at(t) - 3.5 * nod.at(t), 3.5 * roll.at(t));
  }

  @Override
  public float[] voice() {
    return voice;
  }
}

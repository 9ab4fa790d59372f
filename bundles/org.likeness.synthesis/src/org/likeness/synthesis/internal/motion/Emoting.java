// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.motion;

import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.api.synthesis.Pose;
import org.likeness.synthesis.internal.chance.Seeds;
import org.likeness.synthesis.internal.curve.Track;
import org.likeness.synthesis.internal.head.ActionUnits;

/** Passes through emotions and single grimaces while the head turns to all sides. Silent. */
public final class Emoting implements Performance {
  /** Units and intensities of prototypes, after Ekman and Friesen's EMFACS, with some grimaces and mouth shapes. */
  private static final Object[][] FACES = {{"AU6", 0.7, "AU12", 0.85, "AU25", 0.6}, {"AU1", 0.7, "AU4", 0.5, "AU15", 0.7, "AU17", 0.3},
      {"AU1", 0.8, "AU2", 0.8, "AU5", 0.7, "AU26", 0.7, "AU25", 0.4}, {"AU4", 0.9, "AU7", 0.6, "AU23", 0.5},
      {"AU9", 0.8, "AU10", 0.5, "AU17", 0.3}, {"AU1", 0.7, "AU2", 0.4, "AU4", 0.5, "AU5", 0.6, "AU20", 0.6, "AU25", 0.4},
      {"AU12", 0.5}, {"AU12", 0.7, "AU26", 0.5, "AU25", 0.6, "AU6", 0.6}, {"AU18", 0.8}, {"AU26", 0.9, "AU25", 0.4},
      {"AU22", 0.7, "AU26", 0.35}, {"AU14", 0.7}, {"AU28", 0.6}, {"AU20", 0.7, "AU25", 0.5}, {"AU2", 0.8}, {"AU43", 0.9}, {}};
  private final Map<String, Track> units = new LinkedHashMap<>();
  private final Track yaw;
  private final Track pitch;
  private final Track roll;
  private final Drift sway;
  private final Eyes eyes;

  public Emoting(long seed, double seconds) {
    Seeds r = new Seeds(seed, "emoting");
    for (String name : ActionUnits.unsigned()) {
      units.put(name, new Track(seconds));
    }
    int at = r.below(FACES.length);
    for (double t = 0; t < seconds; t += r.range(0.75, 1.25)) {
      Object[] face = FACES[at];
      // a step that shares no factor with the number of faces visits them all
      at = (at + 5) % FACES.length;
      double strength = r.range(0.75, 1.05);
      double ease = r.range(0.30, 0.5);
      Map<String, Double> goal = new LinkedHashMap<>();
      for (int i = 0; i < face.length; i += 2) {
        goal.put((String) face[i], Math.min(1, strength * (Double) face[i + 1]));
      }
      double start = t;
      units.forEach((name, track) -> track.go(start, ease, goal.getOrDefault(name, 0.0)));
    }
    yaw = new Track(seconds);
    pitch = new Track(seconds);
    roll = new Track(seconds);
    int side = r.chance(0.5) ? 1 : -1;
    for (double t = 0; t < seconds; t += r.range(0.8, 1.5)) {
      side = -side;
      yaw.go(t, 0.8, side * r.range(2, 30));
      pitch.go(t, 0.8, r.range(-11, 10));
      roll.go(t, 0.9, r.range(-8, 8));
    }
    sway = new Drift(seed, "sway", 1.3);
    eyes = new Eyes(seed, seconds, 0.7);
  }

  @Override
  public Map<String, Double> units(double t) {
    Map<String, Double> u = new LinkedHashMap<>();
    units.forEach((name, track) -> u.put(name, Math.max(0, Math.min(1, track.at(t)))));
    eyes.put(t, u);
    return u;
  }

  @Override
  public Pose pose(double t) {
    return new Pose(yaw.at(t) + 1.2 * sway.at(t), pitch.at(t) + 0.8 * sway.at(t + 31), roll.at(t) + 0.8 * sway.at(t + 57));
  }

  @Override
  public float[] voice() {
    return new float[0];
  }
}

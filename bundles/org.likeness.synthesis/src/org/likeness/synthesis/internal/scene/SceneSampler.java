// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.scene;

import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.api.synthesis.Camera;
import org.likeness.api.synthesis.Casting;
import org.likeness.api.synthesis.Light;
import org.likeness.api.synthesis.Light.Colour;
import org.likeness.api.synthesis.Pose;
import org.likeness.api.synthesis.Scene;
import org.likeness.synthesis.internal.chance.Seeds;

/** Draws the scenes of still pictures: portraits as people take them. */
public final class SceneSampler {
  private SceneSampler() {
  }

  public static Scene still(long person, long variation, double melanin) {
    Seeds r = new Seeds(person * 1_000_003L + variation, "still");
    Pose pose = new Pose(clip(13 * r.normal(), 45), clip(6 * r.normal(), 20), clip(5 * r.normal(), 20));
    return new Scene(Casting.of(person), expression(r), pose, light(r, 0.88 + 0.5 * melanin), camera(r), r.next(), r.next());
  }

  static double clip(double v, double most) {
    return Math.max(-most, Math.min(most, v));
  }

  /** Mixtures of a neutral face, a felt or posed emotion and single units, with gaze and sometimes a blink. */
  static Map<String, Double> expression(Seeds r) {
    Map<String, Double> u = new LinkedHashMap<>();
    double s = r.range(0.25, 1);
    switch (r.below(9)) {
      case 0, 1, 2 -> {
        u.put("AU12", 0.85 * s);
        u.put("AU6", 0.7 * s * r.unit());
        u.put("AU25", r.chance(0.55) ? 0.75 * s : 0);
        u.put("AU26", r.chance(0.25) ? 0.4 * s : 0);
      }
      case 3 -> {
        u.put("AU1", 0.7 * s);
        u.put("AU2", 0.7 * s);
        u.put("AU5", 0.5 * s);
        u.put("AU26", 0.75 * s);
        u.put("AU25", 0.4 * s);
      }
      case 4 -> {
        u.put("AU4", 0.8 * s);
        u.put("AU7", 0.5 * s);
        u.put("AU23", 0.4 * s * r.unit());
      }
      case 5 -> {
        u.put("AU1", 0.6 * s);
        u.put("AU15", 0.6 * s);
        u.put("AU17", 0.4 * s);
      }
      case 6 -> {
        String[] names = {"AU1", "AU2", "AU4", "AU9", "AU10", "AU14", "AU17", "AU18", "AU20", "AU25", "AU26", "AU28"};
        for (int i = 0; i < 3; i++) {
          u.put(names[r.below(names.length)], 0.7 * s * r.unit());
        }
      }
      default -> {
        // neutral
      }
    }
    u.put("gaze-x", clip(0.22 * r.normal(), 0.8));
    u.put("gaze-y", clip(0.15 * r.normal(), 0.6));
    if (r.chance(0.04)) {
      u.put("AU45", r.unit());
    }
    u.values().removeIf(v -> v == 0);
    return u;
  }

  /**
   * Warm to cool light from any side in front; the ambient share decides how hard it looks.
   *
   * @param exposure brightness of all lights: whoever takes a portrait exposes for the skin
   */
  public static Light light(Seeds r, double exposure) {
    double azimuth = clip(38 * r.normal(), 80);
    double elevation = r.range(8, 58);
    double warm = clip(0.10 * r.normal(), 0.22);
    double ambient = r.range(0.32, 0.66) * exposure;
    double key = exposure * r.range(0.9, 1.15) * (1.5 - 1.15 * ambient / exposure);
    double cool = clip(-0.5 * warm + 0.06 * r.normal(), 0.16);
    return new Light(azimuth, elevation, tinted(key, warm), tinted(ambient, cool), tinted(ambient * r.range(0.4, 0.7), warm),
        tinted(r.chance(0.6) ? r.range(0.1, 0.9) : 0.05, 0.15 * r.normal()), azimuth > 0 ? -r.range(120, 165) : r.range(120, 165));
  }

  private static Colour tinted(double light, double warm) {
    return new Colour(light * (1 + warm), light, light * (1 - warm));
  }

  static Camera camera(Seeds r) {
    double height = r.range(36, 42);
    return new Camera(r.range(55, 130), height, clip(0.9 * r.normal(), 2.5), 1.5 + clip(0.7 * r.normal(), 1.8));
  }

  /** A camera for clips, in which the head must have room to turn. */
  public static Camera steady(Seeds r) {
    double height = r.range(36, 40);
    return new Camera(r.range(65, 100), height, clip(0.6 * r.normal(), 1.2), r.range(1.0, 1.8));
  }
}

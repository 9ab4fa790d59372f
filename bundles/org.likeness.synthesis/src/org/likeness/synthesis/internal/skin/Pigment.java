// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.skin;

import org.likeness.synthesis.internal.look.Appearance;
import org.likeness.synthesis.internal.look.Appearance.Trait;

/** Linear reflectances of skin, hair, irises and cloth for a person's traits. */
public final class Pigment {
  private static final float[][] SKIN = linear(new double[][] {{0.900, 0.790, 0.735}, {0.870, 0.735, 0.665},
      {0.805, 0.650, 0.565}, {0.705, 0.545, 0.455}, {0.575, 0.425, 0.345}, {0.445, 0.325, 0.265}, {0.345, 0.250, 0.210}});
  private static final float[][] HAIR = linear(new double[][] {{0.075, 0.062, 0.058}, {0.165, 0.115, 0.085},
      {0.285, 0.195, 0.135}, {0.430, 0.315, 0.205}, {0.620, 0.490, 0.330}, {0.790, 0.680, 0.490}});
  private static final float[][] IRIS = linear(new double[][] {{0.250, 0.145, 0.075}, {0.360, 0.215, 0.110},
      {0.420, 0.340, 0.170}, {0.370, 0.420, 0.290}, {0.420, 0.480, 0.490}, {0.330, 0.480, 0.620}});

  private Pigment() {
  }

  public static float[] skin(Appearance a) {
    float[] c = along(SKIN, a.f(Trait.MELANIN));
    float warm = a.f(Trait.UNDERTONE) - 0.5f;
    c[0] *= 1 + 0.03f * warm;
    c[1] *= 1 + 0.05f * warm;
    c[2] *= 1 - 0.16f * warm;
    return c;
  }

  public static float[] hair(Appearance a) {
    float[] c = along(HAIR, a.f(Trait.HAIR_LIGHTNESS));
    float red = a.f(Trait.HAIR_REDNESS);
    c[0] *= 1 + 0.7f * red;
    c[1] *= 1 - 0.12f * red;
    c[2] *= 1 - 0.45f * red;
    float grey = 0.75f * a.f(Trait.HAIR_GREY);
    for (int k = 0; k < 3; k++) {
      c[k] += grey * (0.36f - c[k]);
    }
    return c;
  }

  public static float[] iris(Appearance a) {
    float[] c = along(IRIS, a.f(Trait.IRIS_COLOUR));
    float l = 0.75f + 0.7f * a.f(Trait.IRIS_LIGHTNESS);
    return new float[] {c[0] * l, c[1] * l, c[2] * l};
  }

  public static float[] cloth(Appearance a) {
    double hue = a.get(Trait.CLOTH_COLOUR) * 6;
    double light = 0.08 + 0.72 * a.get(Trait.CLOTH_LIGHTNESS);
    double s = 0.55 * Math.abs(Math.sin(hue * 2.7 + 9 * light));
    float[] c = new float[3];
    for (int k = 0; k < 3; k++) {
      double wave = 0.5 + 0.5 * Math.cos((hue - 2 * k) * Math.PI / 3);
      c[k] = Tone.linear(light * (1 - s + s * wave));
    }
    return c;
  }

  /** A colour of a ramp, {@code t} 0-1. */
  public static float[] along(float[][] ramp, float t) {
    float s = Math.min(1, Math.max(0, t)) * (ramp.length - 1);
    int k = Math.min(ramp.length - 2, (int) s);
    float[] out = new float[3];
    for (int i = 0; i < 3; i++) {
      out[i] = ramp[k][i] + (s - k) * (ramp[k + 1][i] - ramp[k][i]);
    }
    return out;
  }

  private static float[][] linear(double[][] srgb) {
    float[][] out = new float[srgb.length][3];
    for (int i = 0; i < srgb.length; i++) {
      for (int k = 0; k < 3; k++) {
        out[i][k] = Tone.linear(srgb[i][k]);
      }
    }
    return out;
  }
}

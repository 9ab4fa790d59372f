// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.shade;

/**
 * Hair as thin cylinders (Kajiya and Kay 1989): light depends on the angle to the tangent, with a white highlight shifted
 * to the root and a coloured one shifted to the tip (Marschner et al. 2003; Scheuermann 2004).
 */
final class HairShader {
  private static final int STEPS = 512;
  private final float[] sharp = new float[STEPS + 2];
  private final float[] broad = new float[STEPS + 2];

  HairShader() {
    for (int i = 0; i <= STEPS + 1; i++) {
      double sine = Math.min(1, i / (double) STEPS);
      sharp[i] = (float) Math.pow(sine, 70);
      broad[i] = (float) Math.pow(sine, 16);
    }
  }

  /**
   * Shades.
   *
   * @param colour linear reflectance of the hair
   * @param ox outward direction of the head here, for the soft part of the light
   * @param shine strength of the highlights
   */
  void shade(Surface s, LightRig l, float[] colour, float ox, float oy, float oz, float shine) {
    float lit = s.open;
    float tl = s.nx * l.kx + s.ny * l.ky + s.nz * l.kz;
    float sinTl = (float) Math.sqrt(Math.max(0, 1 - tl * tl));
    float facing = ox * l.kx + oy * l.ky + oz * l.kz;
    float diffuse = Math.max(0, 0.35f + 0.65f * facing) * (0.3f + 0.7f * sinTl) * lit;
    float up = 0.5f + 0.5f * oy;
    float hx = l.kx + s.vx;
    float hy = l.ky + s.vy;
    float hz = l.kz + s.vz;
    float hl = (float) (1 / Math.sqrt(hx * hx + hy * hy + hz * hz + 1e-9f));
    float shift = 0.10f * (s.tone - 1);
    float first = lobe(sharp, s, hx * hl, hy * hl, hz * hl, ox, oy, oz, -0.06f + shift);
    float second = lobe(broad, s, hx * hl, hy * hl, hz * hl, ox, oy, oz, 0.10f + shift);
    float gate = Math.max(0, 0.25f + 0.75f * facing) * lit * shine;
    float white = 0.055f * first * gate;
    float tint = 0.55f * second * gate;
    float rim = Math.max(0, 0.2f + 0.8f * (ox * l.rx + oy * l.ry + oz * l.rz));
    float occlusion = 0.30f + 0.55f * Math.min(1, s.tone * s.tone);
    float cr = colour[0] * s.tone;
    float cg = colour[1] * s.tone;
    float cb = colour[2] * s.tone;
    s.colour(cr * (l.key[0] * (diffuse + tint) + (l.ground[0] + up * (l.sky[0] - l.ground[0])) * occlusion + l.rim[0] * rim) + white * l.key[0],
        cg * (l.key[1] * (diffuse + tint) + (l.ground[1] + up * (l.sky[1] - l.ground[1])) * occlusion + l.rim[1] * rim) + white * l.key[1],
        cb * (l.key[2] * (diffuse + tint) + (l.ground[2] + up * (l.sky[2] - l.ground[2])) * occlusion + l.rim[2] * rim) + white * l.key[2]);
  }

  private float lobe(float[] table, Surface s, float hx, float hy, float hz, float ox, float oy, float oz, float shift) {
    float tx = s.nx + shift * ox;
    float ty = s.ny + shift * oy;
    float tz = s.nz + shift * oz;
    float d = tx * hx + ty * hy + tz * hz;
    float q = tx * tx + ty * ty + tz * tz;
    float sine = (float) Math.sqrt(Math.max(0, 1 - d * d / q));
    float at = sine * STEPS;
    int i = (int) at;
    return table[i] + (at - i) * (table[i + 1] - table[i]);
  }
}

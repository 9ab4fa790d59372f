// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.shade;

import org.likeness.synthesis.internal.raster.ShadowMap;

/**
 * Skin: wrapped diffuse light that turns red at the shadow's edge, as light that travelled through tissue does (a cheap
 * stand-in for subsurface scattering, after Green 2004, GPU Gems 16), two soft highlights, fine bumps.
 */
final class SkinShader {
  private static final float WRAP_R = 0.42f;
  private static final float WRAP_G = 0.24f;
  private static final float WRAP_B = 0.17f;
  private final Gloss gloss = new Gloss(14, 0.62, 60, 0.38);

  /** Shades a surface whose colour fields hold the reflectance. */
  void shade(Surface s, LightRig l, ShadowMap shadow, float shine, float bumpX, float bumpY, float bumpZ) {
    float nx = s.nx + bumpX;
    float ny = s.ny + bumpY;
    float nz = s.nz + bumpZ;
    float inv = (float) (1 / Math.sqrt(nx * nx + ny * ny + nz * nz));
    nx *= inv;
    ny *= inv;
    nz *= inv;
    float flat = s.nx * l.kx + s.ny * l.ky + s.nz * l.kz;
    float cos = nx * l.kx + ny * l.ky + nz * l.kz;
    float soft = 0.7f * flat + 0.3f * cos;
    float lit = 0;
    if (flat > -0.45f) {
      float lift = 0.10f + 0.35f * Math.max(0, 0.6f - flat);
      lit = shadow.lit(s.x + lift * s.nx, s.y + lift * s.ny, s.z + lift * s.nz, 0.12f + lift, 0.38f);
    }
    float litR = lit * (1.5f - 0.5f * lit);
    float litG = lit * (1.08f - 0.08f * lit);
    float dr = Math.max(0, (soft + WRAP_R) / (1 + WRAP_R)) * litR;
    float dg = Math.max(0, (soft + WRAP_G) / (1 + WRAP_G)) * litG;
    float db = Math.max(0, (soft + WRAP_B) / (1 + WRAP_B)) * lit;
    float up = 0.5f + 0.5f * ny;
    float open = s.open;
    // crevices of skin glow red: light bounces between their walls
    float openR = open * (1.35f - 0.35f * open);
    float rim = Math.max(0, 0.15f + 0.85f * (s.nx * l.rx + s.ny * l.ry + s.nz * l.rz)) * open;
    float fill = 0.07f * open;
    float r = l.key[0] * (dr + fill) + (l.ground[0] + up * (l.sky[0] - l.ground[0])) * openR + l.rim[0] * rim;
    float g = l.key[1] * (dg + fill) + (l.ground[1] + up * (l.sky[1] - l.ground[1])) * open + l.rim[1] * rim;
    float b = l.key[2] * (db + fill) + (l.ground[2] + up * (l.sky[2] - l.ground[2])) * open + l.rim[2] * rim;
    float hx = l.kx + s.vx;
    float hy = l.ky + s.vy;
    float hz = l.kz + s.vz;
    float hl = (float) (1 / Math.sqrt(hx * hx + hy * hy + hz * hz + 1e-9f));
    float vh = (hx * s.vx + hy * s.vy + hz * s.vz) * hl;
    float spec = gloss.at((nx * hx + ny * hy + nz * hz) * hl) * fresnel(vh) * Math.max(0, cos) * lit * shine * 2.2f;
    float graze = 1 - Math.max(0, nx * s.vx + ny * s.vy + nz * s.vz);
    graze *= graze;
    float sheen = 0.10f * graze * graze * shine * open;
    s.colour(s.r * r + spec * l.key[0] + sheen * (l.sky[0] + l.rim[0] * rim * 6),
        s.g * g + spec * l.key[1] + sheen * (l.sky[1] + l.rim[1] * rim * 6),
        s.b * b + spec * l.key[2] + sheen * (l.sky[2] + l.rim[2] * rim * 6));
  }

  static float fresnel(float cos) {
    float m = 1 - Math.max(0, cos);
    float m2 = m * m;
    return 0.028f + 0.972f * m2 * m2 * m;
  }
}

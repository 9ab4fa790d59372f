// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.shade;

import org.likeness.synthesis.internal.chance.Seeds;
import org.likeness.synthesis.internal.raster.ShadowMap;

/**
 * The wet eyeball: white with veins, iris with fibres behind a clear cornea, dark limbus ring, pupil, catch-lights. What
 * a place on the shell shows follows from its angle to the eye's axis.
 */
final class EyeShader {
  private static final int FIBRES = 512;
  private static final float IRIS = (float) Math.tan(Math.toRadians(25.5));
  private final Gloss wet = new Gloss(900, 0.55, 160, 0.25);
  private final float[] fibre = new float[FIBRES];
  private final float[] iris;

  EyeShader(float[] iris, long seed) {
    this.iris = iris;
    Seeds r = new Seeds(seed, "iris");
    float[] raw = new float[FIBRES];
    for (int i = 0; i < FIBRES; i++) {
      raw[i] = (float) r.range(-1, 1);
    }
    for (int i = 0; i < FIBRES; i++) {
      fibre[i] = 0.5f * raw[i] + 0.35f * raw[i / 4 * 4] + 0.5f * raw[i / 12 * 12];
    }
  }

  /**
   * Shades.
   *
   * @param turn the eye's rotation, row by row
   * @param pupil radius against the iris
   * @param lid how far below the upper lid's edge: 0 at the edge, 1 free
   */
  void shade(Surface s, LightRig l, ShadowMap shadow, float[] centre, float[] turn, float radius, float pupil, float lid) {
    float px = s.x - centre[0];
    float py = s.y - centre[1];
    float pz = s.z - centre[2];
    float ex = turn[0] * px + turn[3] * py + turn[6] * pz;
    float ey = turn[1] * px + turn[4] * py + turn[7] * pz;
    float ez = turn[2] * px + turn[5] * py + turn[8] * pz;
    float len = (float) Math.sqrt(ex * ex + ey * ey + ez * ez);
    // the view ray in the eye's frame, bent by the cornea, meets the iris a little behind the shell
    float wx = turn[0] * s.vx + turn[3] * s.vy + turn[6] * s.vz;
    float wy = turn[1] * s.vx + turn[4] * s.vy + turn[7] * s.vz;
    float wz = Math.max(0.3f, turn[2] * s.vx + turn[5] * s.vy + turn[8] * s.vz);
    float ax = ex / Math.max(0.1f, ez);
    float ay = ey / Math.max(0.1f, ez);
    float dist = (float) Math.sqrt(ax * ax + ay * ay) / IRIS;
    float depth = 0.14f * Math.max(0, 1 - dist * dist);
    float qx = ax - depth * 0.6f * wx / wz;
    float qy = ay - depth * 0.6f * wy / wz;
    float q = (float) Math.sqrt(qx * qx + qy * qy) / IRIS;
    float nx = px / len;
    float ny = py / len;
    float nz = pz / len;
    albedo(s, ex, ey, ez, q, qx, qy, dist, pupil);
    float lit = shadow.lit(s.x + 0.1f * nx, s.y + 0.1f * ny, s.z + 0.1f * nz, 0.22f, 0.3f);
    float shade = 0.20f + 0.80f * lid;
    float cos = Math.max(0, (nx * l.kx + ny * l.ky + nz * l.kz + 0.25f) / 1.25f) * lit;
    float up = 0.5f + 0.5f * ny;
    float open = (0.35f + 0.65f * s.open) * shade;
    // light gathers in the iris opposite to where it comes from
    float caustic = dist < 1 ? 1 + 0.7f * Math.max(0, -(qx * l.kx + qy * l.ky) / IRIS) : 1;
    float r = s.r * (l.key[0] * cos * shade * caustic + (l.ground[0] + up * (l.sky[0] - l.ground[0])) * open);
    float g = s.g * (l.key[1] * cos * shade * caustic + (l.ground[1] + up * (l.sky[1] - l.ground[1])) * open);
    float b = s.b * (l.key[2] * cos * shade * caustic + (l.ground[2] + up * (l.sky[2] - l.ground[2])) * open);
    // the cornea is steeper than the ball
    float bulge = dist < 1.15f ? 1.0f : 0.12f;
    float cx = nx + bulge * 0.55f * (turn[0] * ax + turn[1] * ay);
    float cy = ny + bulge * 0.55f * (turn[3] * ax + turn[4] * ay);
    float cz = nz + bulge * 0.55f * (turn[6] * ax + turn[7] * ay);
    float ci = (float) (1 / Math.sqrt(cx * cx + cy * cy + cz * cz));
    cx *= ci;
    cy *= ci;
    cz *= ci;
    float hx = l.kx + s.vx;
    float hy = l.ky + s.vy;
    float hz = l.kz + s.vz;
    float hl = (float) (1 / Math.sqrt(hx * hx + hy * hy + hz * hz + 1e-9f));
    float spec = 0.055f * wet.at((cx * hx + cy * hy + cz * hz) * hl) * (0.3f + 0.7f * lit) * lid;
    // a broad window reflected high in the eye
    float wy2 = cy - s.vy * 0.4f;
    float window = dist < 1.25f ? 0.05f * smooth(0.28f, 0.42f, wy2) * smooth(0.75f, 0.55f, wy2) * smooth(0.45f, 0.2f, Math.abs(cx)) * lid : 0;
    float graze = 1 - Math.max(0, cx * s.vx + cy * s.vy + cz * s.vz);
    float mirror = (0.02f + 0.4f * graze * graze * graze) * open;
    s.colour(r + spec * l.key[0] + (window * 3 + mirror) * l.sky[0], g + spec * l.key[1] + (window * 3 + mirror) * l.sky[1],
        b + spec * l.key[2] + (window * 3 + mirror) * l.sky[2]);
  }

  private void albedo(Surface s, float ex, float ey, float ez, float q, float qx, float qy, float dist, float pupil) {
    // white: pinker and darker towards the corners
    float corner = smooth(0.35f, 0.95f, Math.abs(ex) / 1.35f);
    float wr = 0.64f - 0.14f * corner;
    float wg = 0.58f - 0.23f * corner;
    float wb = 0.55f - 0.23f * corner;
    float a = (float) (Math.atan2(qy, qx) / (2 * Math.PI) + 0.5);
    float f = fibre[(int) (a * FIBRES) & FIBRES - 1];
    float inner = smooth(pupil + 0.28f, pupil + 0.05f, q);
    float light = (0.85f + 0.42f * f * (1 - 0.4f * inner)) * (1.08f - 0.25f * q);
    float ir = iris[0] * light * (1 + 0.35f * inner);
    float ig = iris[1] * light * (1 + 0.10f * inner);
    float ib = iris[2] * light * (1 - 0.25f * inner);
    float ring = smooth(0.72f, 0.99f, q) * 0.78f;
    float hole = smooth(pupil + 0.04f, pupil - 0.04f, q);
    float keep = (1 - ring) * (1 - hole);
    float out = smooth(0.95f, 1.10f, dist);
    s.colour(0.004f + ir * keep + out * (wr - ir * keep), 0.004f + ig * keep + out * (wg - ig * keep),
        0.004f + ib * keep + out * (wb - ib * keep));
    if (ez < 0) {
      s.colour(wr, wg, wb);
    }
  }

  private static float smooth(float a, float b, float v) {
    float t = Math.min(1, Math.max(0, (v - a) / (b - a)));
    return t * t * (3 - 2 * t);
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.hair;

import org.likeness.synthesis.internal.chance.Noise;
import org.likeness.synthesis.internal.chance.Seeds;
import org.likeness.synthesis.internal.head.HeadModel;
import org.likeness.synthesis.internal.head.Part;
import org.likeness.synthesis.internal.look.HairStyle;

/** Grows the locks of a style on a person's head at rest: each walks along the comb's direction outside the skull. */
public final class HairGrower {
  private final HeadModel model;
  private final float[] person;
  private final HairStyle style;
  private final Comb comb;
  private final Skull skull;
  private final Noise noise;
  private final Seeds random;
  private final float[] want = new float[3];
  private final StrandSet out = new StrandSet(Part.HAIR);

  public HairGrower(HeadModel model, float[] person, HairStyle style, Noise noise, long seed) {
    this.model = model;
    this.person = person;
    this.style = style;
    this.noise = noise;
    comb = new Comb(style);
    skull = new Skull(model, person);
    random = new Seeds(seed, "hair");
  }

  /** Grows about this many locks. */
  public StrandSet grow(int locks) {
    float[] cumulated = new float[model.triangleCount()];
    float area = 0;
    for (int t = 0; t < cumulated.length; t++) {
      if (model.parts()[t] == Part.SKIN.ordinal() && hairy(t)) {
        area += area(t);
      }
      cumulated[t] = area;
    }
    for (int i = 0; i < locks && area > 0; i++) {
      // stratified over the area, so that no bald patches come about by chance, and in an order in which the first
      // half covers the head as evenly as all
      double golden = i * 0.6180339887498949;
      float goal = (float) ((golden - Math.floor(golden) + 0.3 * random.unit() / locks) * area);
      int t = java.util.Arrays.binarySearch(cumulated, goal);
      root(Math.min(cumulated.length - 1, t < 0 ? -t - 1 : t));
    }
    if (style.kind() == HairStyle.Kind.TIED) {
      knot();
    }
    return out;
  }

  private boolean hairy(int t) {
    float[] p = model.neutral();
    int[] tri = model.triangles();
    float x = (p[3 * tri[3 * t]] + p[3 * tri[3 * t + 1]] + p[3 * tri[3 * t + 2]]) / 3;
    float y = (p[3 * tri[3 * t] + 1] + p[3 * tri[3 * t + 1] + 1] + p[3 * tri[3 * t + 2] + 1]) / 3;
    float z = (p[3 * tri[3 * t] + 2] + p[3 * tri[3 * t + 1] + 2] + p[3 * tri[3 * t + 2] + 2]) / 3;
    return style.inside(x, y, z) > -1f;
  }

  private float area(int t) {
    float[] n = new float[3];
    return normal(t, n) / 2;
  }

  /** The normal of a triangle (unit) and twice its area. */
  private float normal(int t, float[] n) {
    int[] tri = model.triangles();
    int a = 3 * tri[3 * t];
    int b = 3 * tri[3 * t + 1];
    int c = 3 * tri[3 * t + 2];
    float[] p = person;
    float ux = p[b] - p[a];
    float uy = p[b + 1] - p[a + 1];
    float uz = p[b + 2] - p[a + 2];
    float vx = p[c] - p[a];
    float vy = p[c + 1] - p[a + 1];
    float vz = p[c + 2] - p[a + 2];
    n[0] = uy * vz - uz * vy;
    n[1] = uz * vx - ux * vz;
    n[2] = ux * vy - uy * vx;
    float l = (float) Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]) + 1e-12f;
    n[0] /= l;
    n[1] /= l;
    n[2] /= l;
    return l;
  }

  private void root(int t) {
    double r1 = Math.sqrt(random.unit());
    double r2 = random.unit();
    float wa = (float) (1 - r1);
    float wb = (float) (r1 * (1 - r2));
    float wc = 1 - wa - wb;
    int[] tri = model.triangles();
    float[] mean = new float[3];
    float[] at = new float[3];
    for (int k = 0; k < 3; k++) {
      int a = 3 * tri[3 * t] + k;
      int b = 3 * tri[3 * t + 1] + k;
      int c = 3 * tri[3 * t + 2] + k;
      mean[k] = wa * model.neutral()[a] + wb * model.neutral()[b] + wc * model.neutral()[c];
      at[k] = wa * person[a] + wb * person[b] + wc * person[c];
    }
    float inside = style.inside(mean[0], mean[1], mean[2]) + 0.35f * (float) random.normal() * style.edge();
    if (inside < 0 || at[1] < -3.6f) {
      return;
    }
    float[] n = new float[3];
    normal(t, n);
    strand(at, mean, n, Comb.smooth(0, 1.2f, inside));
  }

  /** Walks one lock; {@code dense} is less than 1 near the hairline, where hair is finer and shorter. */
  private void strand(float[] root, float[] mean, float[] n, float dense) {
    float length = comb.length(mean[0], mean[1], mean[2]) * (float) random.range(style.length() > 9 ? 0.84 : 0.72, 1.06) * (0.55f + 0.45f * dense);
    int steps = Math.max(2, Math.min(10, (int) (2 + length / 2.2f)));
    if (style.wave() > 0.4f) {
      steps = Math.min(12, steps + 2);
    }
    float step = length / steps;
    float layer = (float) Math.sqrt(random.unit());
    float lift = comb.lift();
    float jx = noise.at(root[0] * 0.7f, root[1] * 0.7f, root[2] * 0.7f);
    float jy = noise.at(root[0] * 0.7f + 50, root[1] * 0.7f, root[2] * 0.7f);
    float jz = noise.at(root[0] * 0.7f, root[1] * 0.7f + 50, root[2] * 0.7f);
    float shade = (float) (1 + 0.16 * random.normal() + 0.22 * jx);
    float thick = (style.length() < 3.5f ? 0.075f : 0.15f) * (0.65f + 0.35f * dense) * (float) random.range(0.8, 1.25);
    float phase = 6.3f * jy + (float) random.range(-0.6, 0.6);
    float curl = style.wave() * (style.kind() == HairStyle.Kind.CURLY ? 0.5f : 0.42f);
    float pitch = style.kind() == HairStyle.Kind.CURLY ? 3.6f : 1.15f;
    float x = root[0] - 0.05f * n[0];
    float y = root[1] - 0.05f * n[1];
    float z = root[2] - 0.05f * n[2];
    float dx = n[0] * lift;
    float dy = n[1] * lift;
    float dz = n[2] * lift;
    out.begin(-1);
    out.point(x, y, z, thick, shade * 0.62f);
    for (int i = 1; i <= steps; i++) {
      float t = i / (float) steps;
      comb.direction(x, y, z, root[0], root[1], root[2], t, want);
      float wl = (float) (1 / Math.sqrt(want[0] * want[0] + want[1] * want[1] + want[2] * want[2] + 1e-9));
      float stray = 0.22f + (style.kind() == HairStyle.Kind.CURLY ? 0.9f : 0);
      float keep = i == 1 ? lift : 0.45f;
      dx = keep * dx + (1 - keep) * (want[0] * wl + stray * jx) + (float) random.range(-0.07, 0.07);
      dy = keep * dy + (1 - keep) * (want[1] * wl + stray * jy) + (float) random.range(-0.07, 0.07);
      dz = keep * dz + (1 - keep) * (want[2] * wl + stray * jz) + (float) random.range(-0.07, 0.07);
      float dl = (float) (1 / Math.sqrt(dx * dx + dy * dy + dz * dz + 1e-9));
      dx *= dl;
      dy *= dl;
      dz *= dl;
      x += dx * step;
      y += dy * step;
      z += dz * step;
      // outside the skull, each lock in its own layer
      float vx = x;
      float vy = y - Skull.CY;
      float vz = z - Skull.CZ;
      float r = (float) Math.sqrt(vx * vx + vy * vy + vz * vz);
      float clear = (0.12f + layer * comb.volume(x, y, z)) * Math.min(1, 0.4f + 1.2f * t) * (0.35f + 0.65f * dense);
      float least = skull.reach(x, y, z) + clear;
      if (r < least) {
        float s = least / r;
        x = vx * s;
        y = Skull.CY + vy * s;
        z = Skull.CZ + vz * s;
      } else if (style.kind() == HairStyle.Kind.CURLY) {
        // curls fill a round shape
        float most = skull.reach(x, y, z) + 1.15f * comb.volume(x, y, z);
        float s = r > most ? most / r : 1;
        x = vx * s;
        y = Skull.CY + vy * s;
        z = Skull.CZ + vz * s;
      } else if (r > least + 0.3f) {
        // hair lies on the head instead of standing off, down to the jaw
        float s = 1 - 0.75f * Comb.smooth(-5, 1, y) * (r - least - 0.3f) / r;
        x = vx * s;
        y = Skull.CY + vy * s;
        z = Skull.CZ + vz * s;
      }
      if (style.length() > 9 && y < 11) {
        float[] free = clearFace(x, y, z, root[0]);
        x = free[0];
        z = free[1];
      }
      float wob = curl * Math.min(1, 1.6f * t);
      float a = phase + pitch * i * step;
      float wx = wob * (float) Math.sin(a);
      float wz = wob * (float) Math.cos(a);
      float tip = 1 - 0.55f * t * t;
      out.point(x + wx, y + 0.4f * wz, z + wz, thick * tip, shade * (0.72f + 0.28f * Math.min(1, 2.5f * t)));
    }
  }

  /** Long hair falls beside the face, not over it. */
  private float[] clearFace(float x, float y, float z, float rootX) {
    double angle = Math.atan2(x, z);
    double open = Math.toRadians(y > 5 ? 48 + 28 * Comb.smooth(11, 6, y) : 76 + 4 * Comb.smooth(0, -6, y));
    if (Math.abs(angle) < open) {
      double r = Math.hypot(x, z);
      double side = x != 0 ? Math.signum(x) : Math.signum(rootX);
      double turned = side * (0.3 * Math.abs(angle) + 0.7 * open);
      return new float[] {(float) (r * Math.sin(turned)), (float) (r * Math.cos(turned))};
    }
    return new float[] {x, z};
  }

  private void knot() {
    for (int i = 0; i < 260; i++) {
      double a = random.range(0, 6.283);
      double b = Math.acos(random.range(-1, 1));
      double spin = random.range(0.5, 1.1);
      float shade = (float) random.range(0.75, 1.2);
      double r = 2.3 * random.range(0.85, 1.05);
      out.begin(-1);
      for (int k = 0; k < 6; k++) {
        double c = a + spin * k * 0.4;
        out.point(Comb.KNOT[0] + (float) (r * Math.sin(b) * Math.cos(c)), Comb.KNOT[1] + 0.8f + (float) (r * 0.85 * Math.cos(b)),
            Comb.KNOT[2] - 0.4f + (float) (r * Math.sin(b) * Math.sin(c)), 0.15f, shade);
      }
    }
  }
}

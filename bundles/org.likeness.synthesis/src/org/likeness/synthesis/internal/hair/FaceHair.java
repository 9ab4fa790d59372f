// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.hair;

import org.likeness.synthesis.internal.chance.Seeds;
import org.likeness.synthesis.internal.head.HeadModel;
import org.likeness.synthesis.internal.head.Landmark;
import org.likeness.synthesis.internal.head.Part;
import org.likeness.synthesis.internal.look.Appearance;
import org.likeness.synthesis.internal.look.Appearance.Trait;
import org.likeness.synthesis.internal.skin.SkinAtlas;
import org.likeness.synthesis.internal.skin.SkinFeatures;
import org.likeness.synthesis.internal.skin.SkinTexture;

/** Brow hairs and beard, each carried by the triangle it grows on, so that they move with the skin. */
public final class FaceHair {
  private final HeadModel model;
  private final float[] person;
  private final SkinFeatures features;
  private final Appearance look;
  private final Seeds random;
  private final StrandSet out = new StrandSet(Part.FACE_HAIR);
  private final float[] browY;

  public FaceHair(HeadModel model, float[] person, SkinFeatures features, Appearance look, long seed) {
    this.model = model;
    this.person = person;
    this.features = features;
    this.look = look;
    random = new Seeds(seed, "face hair");
    browY = Landmark.places(model, model.neutral(), 24)[0];
  }

  public StrandSet grow() {
    float beard = Math.max(0, look.f(Trait.BEARD) - 0.5f) * 2;
    for (int t = 0; t < model.triangleCount(); t++) {
      int a = model.triangles()[3 * t];
      float y = model.neutral()[3 * a + 1];
      float z = model.neutral()[3 * a + 2];
      if (model.parts()[t] != Part.SKIN.ordinal() || z < 1) {
        continue;
      }
      if (Math.abs(y - browY[1]) < 2.5f && z > 5) {
        scatter(t, 55 + 80 * look.f(Trait.BROW_DENSITY), true, 0);
      } else if (beard > 0 && y < 4) {
        scatter(t, 14 + 10 * beard, false, beard);
      }
    }
    return out;
  }

  /** Hairs on one triangle, {@code perArea} for each square centimetre where they grow densest. */
  private void scatter(int t, float perArea, boolean brow, float beard) {
    Frame f = new Frame(t);
    double expected = perArea * f.area;
    int n = (int) expected + (random.unit() < expected % 1 ? 1 : 0);
    for (int i = 0; i < n; i++) {
      double r1 = Math.sqrt(random.unit());
      double r2 = random.unit();
      float wb = (float) (r1 * (1 - r2));
      float wc = (float) (r1 * r2);
      int texel = texel(t, wb, wc);
      if (texel < 0) {
        continue;
      }
      float density = brow ? SkinTexture.browDensity(features, texel, look) : features.beard[texel] * (1 - features.lips[texel]);
      if (random.unit() < density) {
        hair(t, f, wb, wc, brow, features.browAlong[texel], features.browAcross[texel], beard);
      }
    }
  }

  private int texel(int t, float wb, float wc) {
    float[] uv = model.uv();
    float wa = 1 - wb - wc;
    int page = (int) uv[6 * t];
    if (page >= SkinAtlas.SIDE.length) {
      return -1;
    }
    int n = SkinAtlas.SIDE[page];
    float u = wa * uv[6 * t] + wb * uv[6 * t + 2] + wc * uv[6 * t + 4] - page;
    float v = wa * uv[6 * t + 1] + wb * uv[6 * t + 3] + wc * uv[6 * t + 5];
    int i = Math.min(n - 1, Math.max(0, (int) (u * n)));
    int j = Math.min(n - 1, Math.max(0, (int) ((1 - v) * n)));
    return SkinAtlas.START[page] + j * n + i;
  }

  private void hair(int t, Frame f, float wb, float wc, boolean brow, float along, float across, float beard) {
    float[] root = new float[3];
    for (int k = 0; k < 3; k++) {
      root[k] = f.a[k] + wb * f.u[k] + wc * f.v[k];
    }
    float outwards = root[0] >= 0 ? 1 : -1;
    float[] d = new float[3];
    float length;
    float thick;
    float j1 = (float) random.normal();
    float j2 = (float) random.normal();
    if (brow) {
      // upright at the inner end, lying along the brow at the outer one; upper hairs lean down, lower ones up
      float up = 1.5f * Math.max(0, along - 0.55f) + 0.10f - 0.8f * across - 0.55f * Math.max(0, 0.45f - along);
      d[0] = outwards * (0.9f - 0.55f * Math.max(0, along - 0.6f)) + 0.12f * j1;
      d[1] = up + 0.15f * j2;
      d[2] = -0.25f * Math.abs(d[0]) * (1 - along);
      length = 0.42f + 0.22f * (float) random.unit();
      thick = 0.028f + 0.014f * look.f(Trait.BROW_THICKNESS);
    } else {
      d[0] = 0.25f * outwards * Math.min(1, Math.abs(root[0]) / 3) + 0.3f * j1;
      d[1] = -1 + 0.2f * j2;
      d[2] = 0.25f;
      length = (0.25f + 1.3f * beard * beard) * (float) random.range(0.6, 1.1);
      thick = 0.055f;
    }
    float shade = (float) Math.max(0.4, 0.85 + 0.2 * random.normal());
    float dn = d[0] * f.n[0] + d[1] * f.n[1] + d[2] * f.n[2];
    float lean = brow ? 0.12f : 0.5f;
    for (int k = 0; k < 3; k++) {
      d[k] -= dn * f.n[k];
    }
    float dl = (float) Math.sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2]) + 1e-6f;
    out.begin(t);
    int steps = brow ? 2 : 3;
    for (int i = 0; i <= steps; i++) {
      float s = length * i / steps;
      float rise = lean * s * (brow ? 1 - 0.6f * i / steps : 1) + 0.02f;
      float[] p = new float[3];
      for (int k = 0; k < 3; k++) {
        p[k] = root[k] + d[k] / dl * s + f.n[k] * rise;
      }
      float[] local = f.local(p);
      out.point(local[0], local[1], local[2], thick * (1 - 0.6f * i / steps), shade);
    }
  }

  /** The frame of a triangle: corner a, edges u and v, normal n. A place is a + l0 u + l1 v + l2 n. */
  private final class Frame {
    final float[] a = new float[3];
    final float[] u = new float[3];
    final float[] v = new float[3];
    final float[] n = new float[3];
    final float area;

    Frame(int t) {
      int[] tri = model.triangles();
      for (int k = 0; k < 3; k++) {
        a[k] = person[3 * tri[3 * t] + k];
        u[k] = person[3 * tri[3 * t + 1] + k] - a[k];
        v[k] = person[3 * tri[3 * t + 2] + k] - a[k];
      }
      n[0] = u[1] * v[2] - u[2] * v[1];
      n[1] = u[2] * v[0] - u[0] * v[2];
      n[2] = u[0] * v[1] - u[1] * v[0];
      float l = (float) Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]) + 1e-12f;
      area = l / 2;
      for (int k = 0; k < 3; k++) {
        n[k] /= l;
      }
    }

    float[] local(float[] p) {
      float[] q = {p[0] - a[0], p[1] - a[1], p[2] - a[2]};
      float uu = dot(u, u);
      float uv = dot(u, v);
      float vv = dot(v, v);
      float qu = dot(q, u);
      float qv = dot(q, v);
      float det = uu * vv - uv * uv + 1e-12f;
      return new float[] {(qu * vv - qv * uv) / det, (qv * uu - qu * uv) / det, dot(q, n)};
    }

    private float dot(float[] x, float[] y) {
      return x[0] * y[0] + x[1] * y[1] + x[2] * y[2];
    }
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.shade;

import org.likeness.synthesis.internal.head.HeadModel;
import org.likeness.synthesis.internal.head.Part;
import org.likeness.synthesis.internal.raster.ShadowMap;
import org.likeness.synthesis.internal.raster.Stage;
import org.likeness.synthesis.internal.scene.Puppet;

/** Teeth, gums, tongue and cheeks from inside: the deeper behind the lips, the darker. */
final class Mouth {
  private final float[] middle = new float[3];
  private final float fx;
  private final float fy;
  private final float fz;
  private final float gap;

  Mouth(Puppet p) {
    HeadModel m = p.person.kit.model;
    Stage s = p.stage;
    for (int i = 60; i < 68; i++) {
      int v = m.landmarks()[i];
      middle[0] += s.x[v] / 8;
      middle[1] += s.y[v] / 8;
      middle[2] += s.z[v] / 8;
    }
    int a = m.landmarks()[62];
    int b = m.landmarks()[66];
    gap = (float) Math.sqrt((s.x[a] - s.x[b]) * (s.x[a] - s.x[b]) + (s.y[a] - s.y[b]) * (s.y[a] - s.y[b])
        + (s.z[a] - s.z[b]) * (s.z[a] - s.z[b]));
    fx = p.turn[2];
    fy = p.turn[5];
    fz = p.turn[8];
  }

  void shade(Surface s, Part part, LightRig l, ShadowMap shadow, SkinShader skin) {
    float dx = middle[0] - s.x;
    float dy = middle[1] - s.y;
    float dz = middle[2] - s.z;
    float deep = Math.max(0, dx * fx + dy * fy + dz * fz - 0.35f);
    float aside = Math.max(0, Math.abs(dx) - 1.3f);
    s.open = Math.min(0.85f, (part == Part.TEETH ? 0.38f : 0.22f) + 0.38f * gap) * (float) Math.exp(-0.62f * deep - 0.55f * aside);
    switch (part) {
      case TEETH -> s.colour(0.56f, 0.52f, 0.44f);
      case GUMS -> s.colour(0.52f, 0.19f, 0.18f);
      default -> s.colour(0.30f, 0.09f, 0.08f);
    }
    float sr = s.r;
    float sg = s.g;
    float sb = s.b;
    skin.shade(s, l, shadow, part == Part.TEETH ? 1.1f : 0.8f, 0, 0, 0);
    // light that the tongue and cheeks throw back on the teeth, and direct light, which reaches no deeper than that
    float keep = Math.min(1, 0.25f + 1.1f * s.open);
    float back = 0.16f * s.open;
    s.colour(s.r * keep + back * l.key[0] * sr, s.g * keep + 0.9f * back * l.key[1] * sg, s.b * keep + 0.85f * back * l.key[2] * sb);
  }
}

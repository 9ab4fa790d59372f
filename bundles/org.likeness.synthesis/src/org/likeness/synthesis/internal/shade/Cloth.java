// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.shade;

import org.likeness.synthesis.internal.chance.Noise;
import org.likeness.synthesis.internal.look.Appearance.Trait;
import org.likeness.synthesis.internal.raster.ShadowMap;
import org.likeness.synthesis.internal.scene.Person;

/** Knitted or woven cloth with folds; some of it striped. */
final class Cloth {
  private final Person person;
  private final Noise noise;
  private final boolean striped;

  Cloth(Person person) {
    this.person = person;
    noise = person.kit.noise;
    double kind = person.host.get(Trait.CLOTH_KIND);
    striped = kind > 0.42 && kind < 0.56;
  }

  void shade(Surface s, LightRig l, ShadowMap shadow) {
    float e = 0.25f;
    float f = 0.22f;
    float h = noise.fractal(s.x * f, s.y * f * 0.6f, s.z * f, 3);
    float bx = (noise.fractal((s.x + e) * f, s.y * f * 0.6f, s.z * f, 3) - h) / e;
    float by = (noise.fractal(s.x * f, (s.y + e) * f * 0.6f, s.z * f, 3) - h) / e;
    float nx = s.nx - 0.8f * bx;
    float ny = s.ny - 0.8f * by;
    float nz = s.nz;
    float inv = (float) (1 / Math.sqrt(nx * nx + ny * ny + nz * nz));
    nx *= inv;
    ny *= inv;
    nz *= inv;
    float weave = 1 + 0.06f * noise.at(s.x * 9, s.y * 9, s.z * 9) + 0.03f * h;
    float[] c = person.cloth;
    float stripe = striped && Math.abs(s.y) * 0.55f % 1 < 0.42f ? 0.55f : 1;
    float lit = shadow.lit(s.x + 0.3f * s.nx, s.y + 0.3f * s.ny, s.z + 0.3f * s.nz, 0.4f, 0.6f);
    float cos = Math.max(0, (nx * l.kx + ny * l.ky + nz * l.kz + 0.2f) / 1.2f) * lit;
    float up = 0.5f + 0.5f * ny;
    // the head keeps the sky from the middle of the chest and the neck
    float under = 0.55f + 0.45f * Math.min(1, (float) Math.hypot(s.x, s.y + 7) / 15);
    float rim = Math.max(0, nx * l.rx + ny * l.ry + nz * l.rz);
    float m = weave * stripe;
    s.colour(c[0] * m * (l.key[0] * cos + (l.ground[0] + up * (l.sky[0] - l.ground[0])) * under + l.rim[0] * rim),
        c[1] * m * (l.key[1] * cos + (l.ground[1] + up * (l.sky[1] - l.ground[1])) * under + l.rim[1] * rim),
        c[2] * m * (l.key[2] * cos + (l.ground[2] + up * (l.sky[2] - l.ground[2])) * under + l.rim[2] * rim));
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.shade;

import org.likeness.synthesis.internal.head.Landmark;
import org.likeness.synthesis.internal.raster.Stage;
import org.likeness.synthesis.internal.scene.Puppet;

/** The shade that lids and lashes cast on an eyeball, from the distance to their rims. */
final class Lid {
  private static final int N = 14;
  private final float[][] upper = new float[N][3];
  private final float[][] lower = new float[N][3];

  /** {@code side} 0 = the eye at -x. */
  Lid(Puppet p, int side) {
    line(p, Landmark.UPPER_LIDS[side], upper);
    line(p, Landmark.LOWER_LIDS[side], lower);
  }

  private static void line(Puppet p, int[] points, float[][] out) {
    Stage s = p.stage;
    float[][] q = new float[points.length][3];
    for (int i = 0; i < points.length; i++) {
      int v = p.person.kit.model.landmarks()[points[i]];
      q[i][0] = s.x[v];
      q[i][1] = s.y[v];
      q[i][2] = s.z[v];
    }
    Landmark.spline(q, N, out);
  }

  /** 0 right at the rim of the upper lid, 1 in the free part of the eye. */
  float below(float x, float y, float z) {
    float up = distance(upper, x, y, z);
    float low = distance(lower, x, y, z);
    return Math.min(1, 0.12f + 1.35f * up) * Math.min(1, 0.55f + 2.2f * low);
  }

  private static float distance(float[][] line, float x, float y, float z) {
    float best = 1e9f;
    for (float[] q : line) {
      float d = (q[0] - x) * (q[0] - x) + (q[1] - y) * (q[1] - y) + (q[2] - z) * (q[2] - z);
      best = Math.min(best, d);
    }
    return (float) Math.sqrt(best);
  }
}

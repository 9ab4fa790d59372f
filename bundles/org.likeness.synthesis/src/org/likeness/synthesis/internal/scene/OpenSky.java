// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.scene;

import org.likeness.synthesis.internal.head.HeadModel;
import org.likeness.synthesis.internal.head.Part;
import org.likeness.synthesis.internal.raster.ShadowMap;
import org.likeness.synthesis.internal.raster.Stage;

/**
 * Ambient occlusion of the mean head: for each vertex the cosine-weighted share of directions from which nothing hides
 * it, by drawing a shadow map from each of many directions.
 */
public final class OpenSky {
  private static final int DIRECTIONS = 72;

  private OpenSky() {
  }

  /** One value 0-1 a vertex. */
  public static float[] of(HeadModel m) {
    int n = m.vertices();
    Stage s = new Stage(n, m.triangles(), m.parts());
    for (int i = 0; i < n; i++) {
      s.x[i] = m.neutral()[3 * i];
      s.y[i] = m.neutral()[3 * i + 1];
      s.z[i] = m.neutral()[3 * i + 2];
    }
    s.normals(n, m.triangleCount());
    ShadowMap map = new ShadowMap(300, 21);
    float[] mx = new float[n];
    float[] my = new float[n];
    float[] mn = new float[n];
    float[] seen = new float[n];
    float[] all = new float[n];
    for (int d = 0; d < DIRECTIONS; d++) {
      // Fibonacci sphere without the lowest part: the body hides what is below
      float dy = 1 - 1.75f * (d + 0.5f) / DIRECTIONS;
      float r = (float) Math.sqrt(1 - dy * dy);
      float dx = r * (float) Math.cos(d * 2.399963);
      float dz = r * (float) Math.sin(d * 2.399963);
      map.begin(dx, dy, dz, 0, 1, 1);
      map.project(s, 0, n, mx, my, mn);
      map.draw(s, 0, m.triangleCount(), mx, my, mn);
      for (int i = 0; i < n; i++) {
        float cos = s.nx[i] * dx + s.ny[i] * dy + s.nz[i] * dz;
        if (cos > 0) {
          all[i] += cos;
          float lift = 0.12f;
          seen[i] += cos * map.lit(s.x[i] + lift * s.nx[i], s.y[i] + lift * s.ny[i], s.z[i] + lift * s.nz[i], 0.12f, 0.15f);
        }
      }
    }
    for (int i = 0; i < n; i++) {
      float open = all[i] > 0 ? Math.min(1, seen[i] / all[i]) : 1;
      // a little deeper than true, for the light that skin swallows between its folds
      seen[i] = open * (float) Math.sqrt(open);
    }
    smooth(m, seen);
    return seen;
  }

  /** Averages over neighbours, on skin only, to hide the maps' grain. */
  private static void smooth(HeadModel m, float[] value) {
    float[] sum = new float[value.length];
    float[] count = new float[value.length];
    for (int t = 0; t < m.triangleCount(); t++) {
      if (m.parts()[t] != Part.SKIN.ordinal()) {
        continue;
      }
      for (int k = 0; k < 3; k++) {
        int v = m.triangles()[3 * t + k];
        for (int j = 0; j < 3; j++) {
          sum[v] += value[m.triangles()[3 * t + j]];
          count[v]++;
        }
      }
    }
    for (int i = 0; i < value.length; i++) {
      if (count[i] > 0) {
        value[i] = sum[i] / count[i];
      }
    }
  }
}

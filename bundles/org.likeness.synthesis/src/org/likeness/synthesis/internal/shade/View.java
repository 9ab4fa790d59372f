// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.shade;

import org.likeness.api.synthesis.Camera;
import org.likeness.synthesis.internal.raster.DepthBuffer;
import org.likeness.synthesis.internal.raster.Stage;

/** A camera before a stage: projects vertices to a grid of samples, several for each pixel along each axis. */
final class View {
  final float x;
  final float y;
  final float z;
  final int samples;
  private final float focal;
  private final float half;

  View(Camera c, int size, int samples) {
    x = (float) c.x();
    y = (float) c.y();
    z = (float) c.distance();
    this.samples = samples;
    focal = (float) (samples * size * c.distance() / c.height());
    half = samples * size / 2f;
  }

  void project(Stage s) {
    for (int i = 0; i < s.vertices(); i++) {
      float inv = 1 / Math.max(1f, z - s.z[i]);
      s.inv[i] = inv;
      s.sx[i] = half + focal * (s.x[i] - x) * inv;
      s.sy[i] = half - focal * (s.y[i] - y) * inv;
    }
  }

  /** Draws ribbons: pieces {@code from..to}. */
  static void ribbons(DepthBuffer buffer, int[] triangles, int from, int to, float[] x, float[] y, float[] near) {
    for (int t = from; t < to; t++) {
      int v = triangles[3 * t];
      float ax = x[v + 1] - x[v];
      float ay = y[v + 1] - y[v];
      float bx = x[v + 3] - x[v + 2];
      float by = y[v + 3] - y[v + 2];
      buffer.ribbon(t, 0.5f * (x[v] + x[v + 1]), 0.5f * (y[v] + y[v + 1]), near[v], (float) Math.sqrt(ax * ax + ay * ay),
          0.5f * (x[v + 2] + x[v + 3]), 0.5f * (y[v + 2] + y[v + 3]), near[v + 2], (float) Math.sqrt(bx * bx + by * by));
    }
  }

  static void draw(Stage s, DepthBuffer b, int from, int to, boolean cull) {
    int[] tri = s.triangles;
    for (int t = from; t < to; t++) {
      int a = tri[3 * t];
      int c = tri[3 * t + 1];
      int d = tri[3 * t + 2];
      b.triangle(t, cull, s.sx[a], s.sy[a], s.inv[a], s.sx[c], s.sy[c], s.inv[c], s.sx[d], s.sy[d], s.inv[d]);
    }
  }
}

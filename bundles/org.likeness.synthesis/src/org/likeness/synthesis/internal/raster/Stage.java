// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.raster;

/**
 * Everything that stands before the camera in one frame: vertices in world centimetres (x right, y up, z towards the
 * camera) with normals, their place on the sample grid, and triangles. Filled anew for each frame, without allocation.
 */
public final class Stage {
  public final float[] x;
  public final float[] y;
  public final float[] z;
  public final float[] nx;
  public final float[] ny;
  public final float[] nz;
  /** Place on the sample grid, y down. */
  public final float[] sx;
  public final float[] sy;
  /** 1 / depth. */
  public final float[] inv;
  /** Skin: share of the surroundings that light it, 0-1. Hair: share of the key light that reaches it. */
  public final float[] open;
  /** Hair: how light its pigment is against the person's hair colour, about 1. */
  public final float[] tone;
  /** Three vertices a triangle. */
  public final int[] triangles;
  /** The {@code Part} ordinal of each triangle. */
  public final byte[] parts;

  public Stage(int vertices, int[] triangles, byte[] parts) {
    x = new float[vertices];
    y = new float[vertices];
    z = new float[vertices];
    nx = new float[vertices];
    ny = new float[vertices];
    nz = new float[vertices];
    sx = new float[vertices];
    sy = new float[vertices];
    inv = new float[vertices];
    open = new float[vertices];
    tone = new float[vertices];
    this.triangles = triangles;
    this.parts = parts;
  }

  public int vertices() {
    return x.length;
  }

  /** Smooth normals of vertices {@code 0..vertices} from triangles {@code 0..count}: area-weighted means. */
  public void normals(int vertices, int count) {
    java.util.Arrays.fill(nx, 0, vertices, 0);
    java.util.Arrays.fill(ny, 0, vertices, 0);
    java.util.Arrays.fill(nz, 0, vertices, 0);
    for (int t = 0; t < count; t++) {
      int a = triangles[3 * t];
      int b = triangles[3 * t + 1];
      int c = triangles[3 * t + 2];
      float ux = x[b] - x[a];
      float uy = y[b] - y[a];
      float uz = z[b] - z[a];
      float vx = x[c] - x[a];
      float vy = y[c] - y[a];
      float vz = z[c] - z[a];
      float mx = uy * vz - uz * vy;
      float my = uz * vx - ux * vz;
      float mz = ux * vy - uy * vx;
      nx[a] += mx;
      ny[a] += my;
      nz[a] += mz;
      nx[b] += mx;
      ny[b] += my;
      nz[b] += mz;
      nx[c] += mx;
      ny[c] += my;
      nz[c] += mz;
    }
    for (int i = 0; i < vertices; i++) {
      float l = (float) (1 / Math.sqrt(nx[i] * nx[i] + ny[i] * ny[i] + nz[i] * nz[i] + 1e-20f));
      nx[i] *= l;
      ny[i] *= l;
      nz[i] *= l;
    }
  }
}

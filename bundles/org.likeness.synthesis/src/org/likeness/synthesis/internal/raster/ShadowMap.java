// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.raster;

/**
 * What the key light sees of head and hair (Williams 1978), with percentage-closer filtering for soft edges (Reeves et
 * al. 1987). The light is far away: rays are parallel.
 */
public final class ShadowMap {
  private static final int TAPS = 8;
  private final int size;
  private final float radius;
  private final DepthBuffer map;
  private final float[] tapX = new float[TAPS];
  private final float[] tapY = new float[TAPS];
  private float ux;
  private float uy;
  private float uz;
  private float vx;
  private float vy;
  private float vz;
  private float lx;
  private float ly;
  private float lz;
  private float cx;
  private float cy;
  private float cz;
  private float scale;

  /** A square map of a sphere with a radius in centimetres. */
  public ShadowMap(int size, float radius) {
    this.size = size;
    this.radius = radius;
    map = new DepthBuffer(size, size, -1e9f, false);
    for (int i = 0; i < TAPS; i++) {
      double a = i * 2.399963;
      double r = Math.sqrt((i + 0.5) / TAPS);
      tapX[i] = (float) (r * Math.cos(a));
      tapY[i] = (float) (r * Math.sin(a));
    }
  }

  /** Turns to a light in a direction (unit vector towards the light) and forgets what was drawn. */
  public void begin(float dx, float dy, float dz, float centreX, float centreY, float centreZ) {
    map.clear();
    lx = dx;
    ly = dy;
    lz = dz;
    cx = centreX;
    cy = centreY;
    cz = centreZ;
    // u = up x light, v = light x u
    float n = (float) (1 / Math.sqrt(lx * lx + lz * lz + 1e-9f));
    ux = lz * n;
    uy = 0;
    uz = -lx * n;
    vx = ly * uz - lz * uy;
    vy = lz * ux - lx * uz;
    vz = lx * uy - ly * ux;
    scale = size / (2 * radius);
  }

  /** What the light sees; its nearness is the height along the light. */
  public DepthBuffer map() {
    return map;
  }

  /** Draws triangles {@code from..to} of a stage. */
  public void draw(Stage s, int from, int to, float[] mx, float[] my, float[] mn) {
    for (int t = from; t < to; t++) {
      int a = s.triangles[3 * t];
      int b = s.triangles[3 * t + 1];
      int c = s.triangles[3 * t + 2];
      map.triangle(t, false, mx[a], my[a], mn[a], mx[b], my[b], mn[b], mx[c], my[c], mn[c]);
    }
  }

  /** Places vertices {@code from..to} on the map. */
  public void project(Stage s, int from, int to, float[] mx, float[] my, float[] mn) {
    float half = size / 2f;
    for (int i = from; i < to; i++) {
      float x = s.x[i] - cx;
      float y = s.y[i] - cy;
      float z = s.z[i] - cz;
      mx[i] = half + scale * (x * ux + y * uy + z * uz);
      my[i] = half - scale * (x * vx + y * vy + z * vz);
      mn[i] = x * lx + y * ly + z * lz;
    }
  }

  /**
   * The share of light, 0-1, that reaches a point.
   *
   * @param bias centimetres by which a blocker must be nearer to the light
   * @param blur radius of the soft edge in centimetres
   */
  public float lit(float x, float y, float z, float bias, float blur) {
    float dx = x - cx;
    float dy = y - cy;
    float dz = z - cz;
    float px = size / 2f + scale * (dx * ux + dy * uy + dz * uz);
    float py = size / 2f - scale * (dx * vx + dy * vy + dz * vz);
    float n = dx * lx + dy * ly + dz * lz + bias;
    float r = blur * scale;
    float light = 0;
    for (int i = 0; i < TAPS; i++) {
      float qx = px + r * tapX[i] - 0.5f;
      float qy = py + r * tapY[i] - 0.5f;
      int ix = (int) Math.floor(qx);
      int iy = (int) Math.floor(qy);
      if (ix < 0 || iy < 0 || ix >= size - 1 || iy >= size - 1) {
        light += 1;
        continue;
      }
      float fx = qx - ix;
      float fy = qy - iy;
      int at = iy * size + ix;
      float a = map.near[at] > n ? 0 : 1;
      float b = map.near[at + 1] > n ? 0 : 1;
      float c = map.near[at + size] > n ? 0 : 1;
      float d = map.near[at + size + 1] > n ? 0 : 1;
      float top = a + fx * (b - a);
      light += top + fy * (c + fx * (d - c) - top);
    }
    return light / TAPS;
  }

  /** How much nearer to the light the nearest blocker is, in centimetres; 0 or less where the point is lit. */
  public float depthBelow(float x, float y, float z) {
    float dx = x - cx;
    float dy = y - cy;
    float dz = z - cz;
    int ix = (int) (size / 2f + scale * (dx * ux + dy * uy + dz * uz));
    int iy = (int) (size / 2f - scale * (dx * vx + dy * vy + dz * vz));
    if (ix < 0 || iy < 0 || ix >= size || iy >= size) {
      return 0;
    }
    return map.near[iy * size + ix] - (dx * lx + dy * ly + dz * lz);
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.skin;

import org.likeness.synthesis.internal.chance.Noise;
import org.likeness.synthesis.internal.head.HeadModel;
import org.likeness.synthesis.internal.head.Landmark;
import org.likeness.synthesis.internal.look.Hairline;

/**
 * What lies at each texel of a {@link SkinAtlas}, the same for all persons of a model: lips, brows, sockets, cheeks, nose,
 * beard area, noise and bump. Values 0-1 unless said otherwise.
 */
public final class SkinFeatures {
  public final float[] lips = new float[SkinAtlas.TEXELS];
  /** Along the brow from its outer (0) to its inner end (1); -1 away from brows. */
  public final float[] browAlong = new float[SkinAtlas.TEXELS];
  /** Centimetres above (positive) or below the middle of the brow. */
  public final float[] browAcross = new float[SkinAtlas.TEXELS];
  public final float[] socket = new float[SkinAtlas.TEXELS];
  public final float[] underEye = new float[SkinAtlas.TEXELS];
  /** Rim of the lids. */
  public final float[] lidLine = new float[SkinAtlas.TEXELS];
  public final float[] flush = new float[SkinAtlas.TEXELS];
  public final float[] beard = new float[SkinAtlas.TEXELS];
  /** Folds from nose to mouth corner. */
  public final float[] fold = new float[SkinAtlas.TEXELS];
  public final float[] oily = new float[SkinAtlas.TEXELS];
  /** -1 to 1, a bump each 2 cm, 0.5 cm and 0.12 cm. */
  public final float[] coarse = new float[SkinAtlas.TEXELS];
  public final float[] medium = new float[SkinAtlas.TEXELS];
  public final float[] fine = new float[SkinAtlas.TEXELS];
  /** Centimetres inside the hairline. */
  public final float[] scalp = new float[SkinAtlas.TEXELS];
  /** Front of the head: counts for the face mask. */
  public final boolean[] front = new boolean[SkinAtlas.TEXELS];
  /** Three values a texel: how pores and lines tilt the normal, in the head's axes. */
  public final float[] bump = new float[3 * SkinAtlas.TEXELS];

  private final float[][] mean;
  private final float[][] upper;
  private final float[][] lower;
  private final float[][] browLine;

  public SkinFeatures(HeadModel m, SkinAtlas atlas, Noise noise) {
    mean = new float[68][];
    for (int i = 0; i < 68; i++) {
      mean[i] = Landmark.places(m, m.neutral(), i)[0];
    }
    upper = curve(m, Landmark.UPPER_LIDS[1]);
    lower = curve(m, Landmark.LOWER_LIDS[1]);
    browLine = curve(m, Landmark.BROWS[1]);
    float[][] lipUv = lipOutline(m);
    for (int page = 0; page < SkinAtlas.SIDE.length; page++) {
      int n = SkinAtlas.SIDE[page];
      for (int i = 0; i < n * n; i++) {
        int at = SkinAtlas.START[page] + i;
        if (!Float.isNaN(atlas.x[at])) {
          place(at, atlas.x[at], atlas.y[at], atlas.z[at], noise);
          if (page == 0) {
            lips[at] = inside(lipUv, (i % n + 0.5f) / n, 1 - (i / n + 0.5f) / n, 2.2f / n);
          }
        }
      }
    }
  }

  private static float[][] curve(HeadModel m, int[] points) {
    float[][] out = new float[24][3];
    Landmark.spline(Landmark.places(m, m.neutral(), points), 24, out);
    return out;
  }

  private void place(int at, float sx, float y, float z, Noise noise) {
    // the face is symmetric: everything is measured at +x
    float x = Math.abs(sx);
    coarse[at] = noise.fractal(sx * 0.5f, y * 0.5f, z * 0.5f, 3);
    medium[at] = noise.fractal(sx * 2f + 40, y * 2f, z * 2f, 3);
    fine[at] = noise.fractal(sx * 8f - 90, y * 8f, z * 8f, 2);
    float[] eye = middle(42, 48);
    float ex = (x - eye[0]) / 2.3f;
    float ey = (y - eye[1] - 0.25f) / 1.5f;
    boolean front0 = z > 4;
    socket[at] = front0 ? gauss(ex * ex + ey * ey) : 0;
    underEye[at] = front0 ? gauss(sq((x - eye[0] + 0.4f) / 1.7f) + sq((y - eye[1] + 1.25f) / 0.55f)) : 0;
    float lid = Math.min(distance(upper, x, y, z), 1.3f * distance(lower, x, y, z));
    lidLine[at] = clamp(1 - lid / 0.2f);
    flush[at] = front0 ? Math.max(0.9f * gauss(sq((x - 4.6f) / 2.0f) + sq((y + 0.2f) / 1.9f)),
        Math.max(gauss(sq(x / 1.5f) + sq((y - mean[30][1]) / 1.4f)),
            0.5f * gauss(sq(x / 1.8f) + sq((y - mean[8][1] - 0.5f) / 1.2f)))) : 0;
    if (Hairline.ear(sx, y, z)) {
      flush[at] = 0.8f;
    }
    beard[at] = beard(x, y, z);
    fold[at] = front0 ? fold(x, y) : 0;
    oily[at] = front0 ? clamp(gauss(sq(x / 3.5f) + sq((y - 8) / 2.6f)) + gauss(sq(x / 1.1f) + sq((y - 1.5f) / 2.8f))
        + 0.5f * gauss(sq((x - 4) / 1.8f) + sq((y - 1.2f) / 1.2f)) + 0.4f * gauss(sq(x / 1.5f) + sq((y + 6.3f) / 1f))) : 0;
    scalp[at] = Hairline.inside(sx, y, z, 0);
    front[at] = z > 2.2f && y > mean[8][1] - 0.4f - 0.9f * Math.max(0, 9 - z) * (z < 9 ? 0.12f : 0) && jaw(x, y, z);
    brow(at, x, y, z);
    bump(at, sx, y, z, noise);
  }

  private boolean jaw(float x, float y, float z) {
    if (y > mean[16][1]) {
      return z > 3.4f;
    }
    for (int i = 9; i <= 16; i++) {
      float[] a = mean[i - 1];
      float[] b = mean[i];
      if (y <= b[1]) {
        float t = clamp((y - a[1]) / Math.max(0.05f, b[1] - a[1]));
        return z > a[2] + t * (b[2] - a[2]) - 0.5f;
      }
    }
    return true;
  }

  private float beard(float x, float y, float z) {
    float cheekLine = mean[33][1] - 0.3f + 0.20f * Math.max(0, x - 2.4f);
    float below = clamp((cheekLine - y) / 0.9f);
    float neck = clamp((y + 10.5f) / 2f);
    float side = clamp((z - 2.2f) / 1.5f);
    // sideburn runs up to the ear
    float burn = clamp(1 - Math.abs(z - 3.6f) / 1.1f) * clamp((4f - y) / 1f) * (y > -2.5f ? 1 : 0);
    float area = Math.max(below * neck * side, 0.9f * burn);
    float philtrum = y > mean[51][1] && x < 0.35f ? 0.6f : 1;
    float besideMouth = 1 - 0.75f * gauss(sq((x - 3.6f) / 0.8f) + sq((y - mean[48][1] - 0.2f) / 1.3f));
    return area * philtrum * besideMouth;
  }

  private float fold(float x, float y) {
    float t = clamp((y - mean[48][1] + 0.3f) / (mean[31][1] - mean[48][1] + 0.8f));
    if (y > mean[31][1] + 0.7f || y < mean[48][1] - 0.6f) {
      return 0;
    }
    float line = 3.25f - 1.35f * t * t;
    return gauss(sq((x - line) / 0.28f));
  }

  private void brow(int at, float x, float y, float z) {
    browAlong[at] = -1;
    if (z < 5 || y < mean[24][1] - 3 || y > mean[24][1] + 3) {
      return;
    }
    float best = 9;
    for (int i = 0; i < browLine.length; i++) {
      float[] p = browLine[i];
      float d = sq(p[0] - x) + sq(p[2] - z) * 0.5f + sq(p[1] - y);
      if (d < best) {
        best = d;
        browAlong[at] = 1 - i / (float) (browLine.length - 1);
        browAcross[at] = y - p[1];
      }
    }
    // beyond the ends the line goes on, so that the brow can taper there
    if (x < browLine[0][0]) {
      browAlong[at] = 1 + (browLine[0][0] - x) / 4.5f;
    }
    float[] end = browLine[browLine.length - 1];
    if (x > end[0]) {
      browAlong[at] = -Math.min(0.9f, (x - end[0]) / 4.5f);
    }
    if (best > 4) {
      browAlong[at] = -1;
    }
  }

  /** Gradient of a fine noise, without its part along z so that it stays mild on the front. */
  private void bump(int at, float x, float y, float z, Noise noise) {
    float e = 0.03f;
    float f = 5.5f;
    float h = noise.fractal(x * f, y * f, z * f, 2);
    float hx = noise.fractal((x + e) * f, y * f, z * f, 2) - h;
    float hy = noise.fractal(x * f, (y + e) * f, z * f, 2) - h;
    float hz = noise.fractal(x * f, y * f, (z + e) * f, 2) - h;
    float strength = 0.018f / e * (1 - 0.5f * socket[at]);
    bump[3 * at] = -hx * strength;
    bump[3 * at + 1] = -hy * strength;
    bump[3 * at + 2] = -hz * strength;
  }

  private float[] middle(int from, int to) {
    float[] c = new float[3];
    for (int i = from; i < to; i++) {
      for (int k = 0; k < 3; k++) {
        c[k] += mean[i][k] / (to - from);
      }
    }
    return c;
  }

  private static float distance(float[][] line, float x, float y, float z) {
    float best = 1e9f;
    for (float[] p : line) {
      best = Math.min(best, sq(p[0] - x) + sq(p[1] - y) + sq(p[2] - z));
    }
    return (float) Math.sqrt(best);
  }

  private static float[][] lipOutline(HeadModel m) {
    float[][] points = new float[13][3];
    for (int i = 0; i <= 12; i++) {
      int vertex = m.landmarks()[Landmark.LIPS[i % 12]];
      int corner = 0;
      while (m.triangles()[corner] != vertex) {
        corner++;
      }
      points[i][0] = m.uv()[2 * corner];
      points[i][1] = m.uv()[2 * corner + 1];
    }
    float[][] out = new float[96][3];
    Landmark.spline(points, 96, out);
    return out;
  }

  /** 1 inside a closed outline, 0 outside, soft over a width. */
  private static float inside(float[][] outline, float u, float v, float soft) {
    boolean in = false;
    float least = 1e9f;
    for (int i = 0, j = outline.length - 1; i < outline.length; j = i++) {
      float[] a = outline[i];
      float[] b = outline[j];
      if (a[1] > v != b[1] > v && u < (b[0] - a[0]) * (v - a[1]) / (b[1] - a[1]) + a[0]) {
        in = !in;
      }
      least = Math.min(least, sq(a[0] - u) + sq(a[1] - v));
    }
    float d = (float) Math.sqrt(least);
    return clamp(0.5f + (in ? d : -d) / (2 * soft));
  }

  private static float gauss(float q) {
    return (float) Math.exp(-q);
  }

  private static float sq(float v) {
    return v * v;
  }

  private static float clamp(float v) {
    return Math.min(1, Math.max(0, v));
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.head;

/** Places on the mean head, from its 68 points. */
public final class Landmark {
  /** Upper lid, from the corner at -x, then the other eye. */
  public static final int[][] UPPER_LIDS = {{36, 37, 38, 39}, {42, 43, 44, 45}};
  /** Lower lids. */
  public static final int[][] LOWER_LIDS = {{36, 41, 40, 39}, {42, 47, 46, 45}};
  /** Brows from the outside in, then from the inside out. */
  public static final int[][] BROWS = {{17, 18, 19, 20, 21}, {22, 23, 24, 25, 26}};
  /** Outer lip line, closed. */
  public static final int[] LIPS = {48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59};

  private Landmark() {
  }

  /** Coordinates of points on an array of positions. */
  public static float[][] places(HeadModel m, float[] positions, int... points) {
    float[][] out = new float[points.length][3];
    for (int i = 0; i < points.length; i++) {
      System.arraycopy(positions, 3 * m.landmarks()[points[i]], out[i], 0, 3);
    }
    return out;
  }

  /** The mean of some points. */
  public static float[] mean(HeadModel m, float[] positions, int from, int to) {
    float[] c = new float[3];
    for (int i = from; i < to; i++) {
      for (int k = 0; k < 3; k++) {
        c[k] += positions[3 * m.landmarks()[i] + k] / (to - from);
      }
    }
    return c;
  }

  /** A smooth line (Catmull-Rom) through points, {@code n} places from the first to the last, into {@code out}. */
  public static void spline(float[][] p, int n, float[][] out) {
    int last = p.length - 1;
    for (int i = 0; i < n; i++) {
      float s = last * (float) i / (n - 1);
      int k = Math.min(last - 1, (int) s);
      float t = s - k;
      float[] a = p[Math.max(0, k - 1)];
      float[] b = p[k];
      float[] c = p[k + 1];
      float[] d = p[Math.min(last, k + 2)];
      for (int j = 0; j < 3; j++) {
        out[i][j] = 0.5f * (2 * b[j] + (c[j] - a[j]) * t + (2 * a[j] - 5 * b[j] + 4 * c[j] - d[j]) * t * t
            + (3 * b[j] - a[j] - 3 * c[j] + d[j]) * t * t * t);
      }
    }
  }
}

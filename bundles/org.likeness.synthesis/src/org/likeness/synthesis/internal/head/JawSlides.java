// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.head;

/**
 * Where the jaw points 0-16 may move when the head turns: people who annotate photographs put them on the visible
 * outline of the cheek, so the far jaw's points slide forward over the cheek. Each point gets a row of vertices on the
 * mean head from its own place towards the middle of the face.
 */
public final class JawSlides {
  private static final int STEPS = 10;
  private static final double REACH = 0.72;

  private JawSlides() {
  }

  public static int[][] of(float[] neutral, int[] triangles, byte[] parts, int[] landmarks) {
    boolean[] skin = new boolean[neutral.length / 3];
    for (int t = 0; t < parts.length; t++) {
      if (parts[t] == Part.SKIN.ordinal()) {
        for (int k = 0; k < 3; k++) {
          skin[triangles[3 * t + k]] = true;
        }
      }
    }
    int[][] rows = new int[17][];
    for (int j = 0; j < 17; j++) {
      rows[j] = row(neutral, skin, landmarks, j);
    }
    return rows;
  }

  private static int[] row(float[] p, boolean[] skin, int[] landmarks, int j) {
    if (j == 8) {
      return new int[] {landmarks[8]};
    }
    int v = 3 * landmarks[j];
    // the goal lies on the front of the face at the same height, below the mouth for the chin's points
    double angle = Math.atan2(p[v], p[v + 2]);
    double radius = Math.hypot(p[v], p[v + 2]);
    int[] row = new int[STEPS + 1];
    row[0] = landmarks[j];
    for (int s = 1; s <= STEPS; s++) {
      double a = angle * (1 - REACH * s / STEPS);
      row[s] = nearest(p, skin, a, p[v + 1], radius, row[s - 1]);
    }
    return row;
  }

  /** The skin vertex nearest to a direction and height; near the last one so that it stays on the outside. */
  private static int nearest(float[] p, boolean[] skin, double angle, double y, double radius, int last) {
    int best = last;
    double least = Double.MAX_VALUE;
    for (int v = 0; v < skin.length; v++) {
      if (!skin[v] || p[3 * v + 2] < 1) {
        continue;
      }
      double d = Math.hypot(p[3 * v], p[3 * v + 2]);
      double arc = (Math.atan2(p[3 * v], p[3 * v + 2]) - angle) * 9;
      double dy = p[3 * v + 1] - y;
      double inside = Math.max(0, radius - 0.6 - d);
      double e = arc * arc + dy * dy + 4 * inside * inside;
      if (e < least) {
        least = e;
        best = v;
      }
    }
    return best;
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.head.basic;

import java.util.Arrays;

/**
 * The vertices of the built-in head's skin, placed by direction from the middle: landmarks first, then the rims of eyes
 * and mouth with rings about them, then a grid that leaves room around those.
 */
final class Points {
  static final int EYE_LOOP = 32;
  static final int LIP_HALF = 25;

  /** Directions in radians; the plane of the triangulation. */
  double[] azimuth = new double[4096];
  double[] elevation = new double[4096];
  /** Places in centimetres. */
  double[][] place = new double[4096][];
  /** 1 = the upper side of the mouth's slit, -1 = the lower, 0 = neither. */
  byte[] side = new byte[4096];
  int count;

  final int[] landmarks = new int[68];
  /** Vertices of the rims, counter-clockwise seen from the front, from the inner corner; +x eye first. */
  final int[][] eyeLoop = new int[2][EYE_LOOP];
  /** Upper and lower rim of the mouth, from -x to +x; they share their ends. */
  final int[] upperLip = new int[LIP_HALF];
  final int[] lowerLip = new int[LIP_HALF];

  private static final double[][] JAW = {{7.4, 3.7, 3.0}, {7.3, 1.5, 3.3}, {7.0, -0.6, 3.9}, {6.5, -2.6, 4.7},
      {5.7, -4.5, 5.9}, {4.5, -6.0, 7.3}, {3.1, -6.9, 8.7}, {1.6, -7.3, 9.7}, {0, -7.45, 10.0}};
  private static final double[][] BROW = {{5.75, 5.2, 7.9}, {4.9, 5.95, 8.9}, {3.75, 6.25, 9.7}, {2.4, 6.15, 10.2}, {1.15, 5.85, 10.4}};
  private static final double[][] NOSE = {{0, 3.7, 10.6}, {0, 2.65, 11.3}, {0, 1.6, 12.0}, {0, 0.4, 12.7}};
  private static final double[][] BASE = {{1.32, -1.0, 10.8}, {0.66, -1.22, 11.1}, {0, -1.3, 11.4}};
  /** Outer line of the lips at x >= 0 from the middle: upper, then lower. */
  private static final double[][] UPPER = {{0, -2.62}, {0.62, -2.48}, {1.55, -2.88}};
  private static final double[][] LOWER = {{0, -4.52}, {0.85, -4.42}, {1.65, -4.08}};
  static final double CORNER_X = 2.42;
  static final double CORNER_Y = -3.45;

  Points() {
    for (int i = 0; i < 17; i++) {
      double[] p = JAW[i <= 8 ? i : 16 - i];
      landmarks[i] = toward(i < 8 ? -p[0] : p[0], p[1], p[2]);
    }
    for (int i = 0; i < 10; i++) {
      double[] p = BROW[i < 5 ? i : 9 - i];
      landmarks[17 + i] = toward(i < 5 ? -p[0] : p[0], p[1], p[2]);
    }
    for (int i = 0; i < 4; i++) {
      landmarks[27 + i] = toward(NOSE[i][0], NOSE[i][1], NOSE[i][2]);
    }
    for (int i = 0; i < 5; i++) {
      double[] p = BASE[i <= 2 ? i : 4 - i];
      landmarks[31 + i] = toward(i < 2 ? -p[0] : p[0], p[1], p[2]);
    }
    eye(0, 1);
    eye(1, -1);
    mouth();
    nose();
    grid();
  }

  /** Height of the line where the lips meet. */
  static double seam(double x) {
    double t = x / CORNER_X;
    return CORNER_Y + 0.10 * (1 - t * t) - 0.05 * Math.exp(-8 * t * t);
  }

  private int add(double az, double el, double[] at, int lip) {
    if (count == place.length) {
      azimuth = Arrays.copyOf(azimuth, 2 * count);
      elevation = Arrays.copyOf(elevation, 2 * count);
      place = Arrays.copyOf(place, 2 * count);
      side = Arrays.copyOf(side, 2 * count);
    }
    azimuth[count] = az;
    elevation[count] = el;
    place[count] = at;
    side[count] = (byte) lip;
    return count++;
  }

  private int toward(double x, double y, double z) {
    double[] d = Clay.direction(x, y, z);
    return add(d[0], d[1], Clay.surface(d[0], d[1]), 0);
  }

  /** Height of the eye's rims over a place between the corners: almond, the peak nearer to the nose. */
  static double rim(double t, boolean upper) {
    double s = Math.sin(Math.PI * Math.pow(t, upper ? 0.86 : 1.18));
    double corner = -0.24 + 0.22 * t;
    return corner + (upper ? 0.72 : -0.46) * Math.pow(Math.max(0, s), 0.8);
  }

  private void eye(int which, int sign) {
    double inner = -1.36;
    double outer = 1.34;
    double[] growth = {0, 0.09, 0.22, 0.42, 0.7};
    for (int ring = 0; ring < growth.length; ring++) {
      for (int i = 0; i < EYE_LOOP; i++) {
        // over the upper lid outwards, back along the lower one
        double along = i <= EYE_LOOP / 2 ? i / (EYE_LOOP / 2.0) : 2 - i / (EYE_LOOP / 2.0);
        double t = 0.5 - 0.5 * Math.cos(Math.PI * along);
        boolean upper = i <= EYE_LOOP / 2;
        double dx = inner + t * (outer - inner);
        double dy = rim(t, upper);
        double l = Math.hypot(dx, dy * 1.3) + 1e-6;
        dx += growth[ring] * dx / l * (0.6 + 0.4 * Math.abs(dx) / 1.36);
        dy += growth[ring] * (Math.abs(t - 0.5) < 0.499 ? (upper ? 1 : -1) * Math.sin(Math.PI * t) : 0);
        double x = sign * (Clay.EYE[0] + dx);
        double y = Clay.EYE[1] + dy;
        double r = Clay.EYE_RADIUS + Clay.LID;
        double z = Clay.EYE[2] + Math.sqrt(Math.max(0.15, r * r - dx * dx - dy * dy));
        double[] d = Clay.direction(x, y, z);
        double[] at = Clay.surface(d[0], d[1]);
        int v = add(d[0], d[1], at, 0);
        if (ring == 0) {
          eyeLoop[which][i] = v;
        }
      }
    }
    int[] loop = eyeLoop[which];
    int h = EYE_LOOP / 2;
    int third = EYE_LOOP / 6;
    // inner corner, upper inner, upper outer, outer corner, lower outer, lower inner
    int[] six = {loop[0], loop[third], loop[h - third], loop[h], loop[h + third], loop[EYE_LOOP - third]};
    int[] order = sign > 0 ? new int[] {42, 43, 44, 45, 46, 47} : new int[] {39, 38, 37, 36, 41, 40};
    for (int i = 0; i < 6; i++) {
      landmarks[order[i]] = six[i];
    }
  }

  private void mouth() {
    // rims of the slit: one place in space, two in the plane, so that nothing grows across
    for (int i = 0; i < LIP_HALF; i++) {
      double x = -CORNER_X * Math.cos(Math.PI * i / (LIP_HALF - 1.0));
      double y = seam(x);
      double[] d = Clay.direction(x, y, 10.4 - 0.16 * x * x);
      double[] at = Clay.surface(d[0], d[1]);
      boolean corner = i == 0 || i == LIP_HALF - 1;
      double gap = corner ? 0 : 0.012;
      upperLip[i] = add(d[0], d[1] + gap, at, corner ? 0 : 1);
      lowerLip[i] = corner ? upperLip[i] : add(d[0], d[1] - gap, at.clone(), -1);
    }
    double[] share = {0.33, 0.66, 1};
    for (double s : share) {
      for (int i = 1; i < LIP_HALF - 1; i++) {
        double x = -CORNER_X * Math.cos(Math.PI * i / (LIP_HALF - 1.0));
        if (s < 1 || i % 2 == 0) {
          lip(x, seam(x) + s * (outline(UPPER, x) - seam(x)), 1, s == 1);
          lip(x, seam(x) + s * (outline(LOWER, x) - seam(x)), -1, s == 1);
        }
      }
    }
    int[] upper = {49, 50, 51, 52, 53};
    double[] ux = {-UPPER[2][0], -UPPER[1][0], 0, UPPER[1][0], UPPER[2][0]};
    int[] lower = {59, 58, 57, 56, 55};
    double[] lx = {-LOWER[2][0], -LOWER[1][0], 0, LOWER[1][0], LOWER[2][0]};
    for (int i = 0; i < 5; i++) {
      landmarks[upper[i]] = lip(ux[i], outline(UPPER, ux[i]), 1, false);
      landmarks[lower[i]] = lip(lx[i], outline(LOWER, lx[i]), -1, false);
    }
    landmarks[48] = toward(-CORNER_X - 0.12, CORNER_Y, 9.4);
    landmarks[54] = toward(CORNER_X + 0.12, CORNER_Y, 9.4);
    int m = LIP_HALF / 2;
    int q = LIP_HALF * 2 / 5 - 2;
    int[] ids = {60, 61, 62, 63, 64, 65, 66, 67};
    int[] at = {upperLip[1], upperLip[q], upperLip[m], upperLip[LIP_HALF - 1 - q], upperLip[LIP_HALF - 2],
        lowerLip[LIP_HALF - 1 - q], lowerLip[m], lowerLip[q]};
    for (int i = 0; i < 8; i++) {
      landmarks[ids[i]] = at[i];
    }
  }

  /** A point of a lip; too close to another it takes that one. */
  private int lip(double x, double y, int lipSide, boolean thin) {
    double[] d = Clay.direction(x, y, 10.5 - 0.16 * x * x);
    for (int i = 0; i < count; i++) {
      if (side[i] == lipSide && Math.hypot(azimuth[i] - d[0], elevation[i] - d[1]) < (thin ? 0.006 : 0.004)) {
        return i;
      }
    }
    return add(d[0], d[1], Clay.surface(d[0], d[1]), lipSide);
  }

  /** Height of a lip's outer line. */
  static double outline(double[][] line, double x) {
    double ax = Math.abs(x);
    double[][] p = {line[0], line[1], line[2], {CORNER_X, CORNER_Y}};
    for (int i = 0; i < 3; i++) {
      if (ax <= p[i + 1][0]) {
        double t = (ax - p[i][0]) / (p[i + 1][0] - p[i][0]);
        return p[i][1] + t * (p[i + 1][1] - p[i][1]);
      }
    }
    return CORNER_Y;
  }

  private void grid() {
    int special = count;
    double rows = Math.toRadians(2.1);
    int row = 0;
    for (double el = Math.toRadians(-79); el < Math.toRadians(88); el += rows) {
      boolean face = el > Math.toRadians(-52) && el < Math.toRadians(48);
      double fine = Math.toRadians(face ? 2.1 : 4);
      double coarse = Math.toRadians(face ? 4.5 : 6);
      double az = -Math.PI;
      double start = row++ % 2 * 0.5;
      while (az < Math.PI - 1e-6) {
        double step = Math.abs(az) < Math.toRadians(62) || Math.abs(Math.abs(az) - 1.6) < 0.3 ? fine : coarse;
        double a = az == -Math.PI ? az : az + start * step * 0.5;
        if (free(a, el, special, 0.0165)) {
          add(a, el, Clay.surface(a, el), 0);
        }
        az += step;
      }
      rows = Math.toRadians(face ? 2.1 : el > 0 ? 5 : 3.5);
    }
    add(0, Math.toRadians(90), Clay.surface(0, Math.toRadians(90)), 0);
  }

  /** Nose wings and nostrils are small: points between those of the grid. */
  private void nose() {
    int special = count;
    double fine = Math.toRadians(0.85);
    for (double el = Math.toRadians(-19); el < Math.toRadians(-1); el += fine) {
      for (double az = -Math.toRadians(11); az < Math.toRadians(11); az += fine) {
        if (free(az, el, special, 0.009)) {
          add(az, el, Clay.surface(az, el), 0);
        }
      }
    }
  }

  private boolean free(double a, double e, int special, double room) {
    if (Math.abs(a) > 1.1) {
      return true;
    }
    for (int i = 0; i < special; i++) {
      double dx = (azimuth[i] - a) * Math.cos(e);
      double dy = elevation[i] - e;
      if (dx * dx + dy * dy < room * room) {
        return false;
      }
    }
    return true;
  }
}

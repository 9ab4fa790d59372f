// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.head.basic;

/**
 * The built-in head as clay: rounded lumps merged and pressed with smooth unions (Quilez's polynomial smooth minimum over
 * signed distances). Every direction from the middle meets the outside once, so a ray finds the surface.
 */
final class Clay {
  /** Rays start here. */
  static final double CY = 2;
  private static final double NECK = Math.toRadians(-58);
  /** Centre of the eyeball at +x and its radius. */
  static final double[] EYE = {3.15, 3.52, 8.25};
  static final double EYE_RADIUS = 1.36;
  /** Thickness of the lids. */
  static final double LID = 0.15;

  /** Middle x y z, radii x y z, softness of the merge; negative softness presses a hollow. Mirrored where x is not 0. */
  private static final double[][] LUMPS = {
      {0, 6.1, -0.3, 7.55, 8.1, 8.7, 0},
      {0, 1.0, 2.6, 6.7, 8.4, 7.9, 2.4},
      {0, -3.4, 3.5, 5.7, 4.0, 6.2, 2.0},
      {0, 7.6, 3.6, 5.6, 3.8, 6.2, 2.0},
      {0, -6.05, 8.7, 2.2, 1.4, 1.65, 2.0},
      {2.7, 5.35, 8.85, 2.4, 0.75, 1.15, 1.2},
      {5.0, 4.7, 7.0, 1.5, 1.4, 1.4, 1.2},
      {4.55, 0.7, 7.2, 1.9, 1.9, 1.9, 1.6},
      {3.3, -2.9, 6.8, 2.5, 2.8, 2.6, 2.2},
      {3.1, 3.65, 10.9, 1.9, 1.05, 1.35, -1.2},
      {1.25, 3.3, 11.2, 0.75, 1.0, 1.0, -0.5},
      {0, -3.0, 8.35, 2.7, 2.2, 2.25, 1.2},
      {0, 3.5, 9.6, 0.75, 1.6, 1.15, 0.7},
      {0, 2.2, 10.35, 0.66, 1.5, 1.2, 0.5},
      {0, 1.1, 11.15, 0.75, 1.1, 1.15, 0.45},
      {0, 0.2, 11.75, 0.86, 0.74, 0.98, 0.5},
      {0.98, -0.42, 10.95, 0.60, 0.62, 0.88, 0.28},
      {1.5, 0.15, 11.5, 0.25, 0.55, 0.6, -0.25},
      {0.56, -1.08, 11.45, 0.33, 0.42, 0.50, -0.10},
      {0, -1.75, 11.15, 0.28, 0.75, 0.42, -0.3},
      {0.62, -2.92, 10.35, 1.05, 0.42, 0.62, 0.25},
      {1.45, -3.15, 9.95, 0.95, 0.30, 0.50, 0.25},
      {0, -2.98, 10.45, 0.55, 0.40, 0.60, 0.2},
      {0.55, -3.95, 10.25, 1.1, 0.50, 0.62, 0.25},
      {1.35, -3.75, 9.9, 0.9, 0.32, 0.48, 0.25},
      {0, -5.0, 11.2, 1.7, 0.42, 0.85, -0.45},
      {7.55, 1.5, -1.0, 0.85, 2.9, 1.65, 0.3},
      {8.55, 1.3, 0.2, 0.75, 1.6, 0.9, -0.25},
      {8.2, 1.6, -0.3, 0.25, 1.2, 0.5, 0.15},
  };

  private Clay() {
  }

  /** Distance from the surface, negative inside; exact only near the surface. */
  static double distance(double px, double y, double z) {
    double x = Math.abs(px);
    double d = neck(x, y, z);
    boolean first = true;
    for (double[] l : LUMPS) {
      double e = lump(l, x, y, z);
      if (first) {
        d = union(d, e, 1.6);
        first = false;
      } else if (l[6] >= 0) {
        d = union(d, e, l[6]);
      } else {
        d = -union(-d, e, -l[6]);
      }
    }
    double lids = Math.sqrt(sq(x - EYE[0]) + sq(y - EYE[1]) + sq(z - EYE[2])) - EYE_RADIUS - LID;
    return union(d, lids, 0.22);
  }

  private static double lump(double[] l, double x, double y, double z) {
    double dx = (x - l[0]) / l[3];
    double dy = (y - l[1]) / l[4];
    double dz = (z - l[2]) / l[5];
    double k = Math.sqrt(dx * dx + dy * dy + dz * dz);
    // length over gradient: a good distance also for flat lumps
    double g = Math.sqrt(sq(dx / l[3]) + sq(dy / l[4]) + sq(dz / l[5])) + 1e-9;
    return k * (k - 1) / g;
  }

  private static double neck(double x, double y, double z) {
    // widens into the shoulders
    double wide = 1 + Math.min(0.45, 0.012 * Math.max(0, -10 - y) * Math.max(0, -10 - y));
    double lean = -1.3 - 0.12 * (y + 8);
    double k = Math.sqrt(sq(x / (5.3 * wide)) + sq((z - lean) / (5.5 * Math.sqrt(wide))));
    double d = (k - 1) * 5.3;
    return Math.max(d, y + 1);
  }

  private static double union(double a, double b, double k) {
    if (k <= 0) {
      return Math.min(a, b);
    }
    double h = Math.max(k - Math.abs(a - b), 0) / k;
    return Math.min(a, b) - h * h * k * 0.25;
  }

  /** The surface in a direction from the middle. */
  static double[] surface(double azimuth, double elevation) {
    // below the jaw the rays start further down and grow flatter, so that they meet the neck squarely
    double t = Math.max(0, (NECK - elevation) / Math.toRadians(21));
    double flat = elevation < NECK ? NECK + t * Math.toRadians(30) : elevation;
    double from = CY - 16 * t;
    double dx = Math.sin(azimuth) * Math.cos(flat);
    double dy = Math.sin(flat);
    double dz = Math.cos(azimuth) * Math.cos(flat);
    double r = 22;
    double step = 0.2;
    while (r > 3 && distance(dx * r, from + dy * r, dz * r) > 0) {
      r -= step;
    }
    double inside = r;
    double outside = r + step;
    for (int i = 0; i < 18; i++) {
      double m = (inside + outside) / 2;
      if (distance(dx * m, from + dy * m, dz * m) > 0) {
        outside = m;
      } else {
        inside = m;
      }
    }
    return new double[] {dx * outside, from + dy * outside, dz * outside};
  }

  /** Azimuth and elevation of a place. */
  static double[] direction(double x, double y, double z) {
    return new double[] {Math.atan2(x, z), Math.atan2(y - CY, Math.hypot(x, z))};
  }

  private static double sq(double v) {
    return v * v;
  }
}

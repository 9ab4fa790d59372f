// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.swap.internal;

import java.util.Arrays;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.geometry.Point;

/** Outlines of faces as polygons x0, y0, x1, y1, ... */
final class Outlines {

  private Outlines() {}

  /** The 68 points, and the ten of the brows once more, moved away from the chin by so many pixels. */
  static double[] of68(Landmarks l, double up) {
    Point chin = l.point(8);
    Point brows = l.mean(17, 27);
    double length = Math.max(1e-6, brows.distance(chin));
    double[] xy = Arrays.copyOf(l.xy(), 2 * (68 + 10));
    for (int i = 0; i < 10; i++) {
      Point p = l.point(17 + i);
      xy[2 * (68 + i)] = p.x() + up * (brows.x() - chin.x()) / length;
      xy[2 * (68 + i) + 1] = p.y() + up * (brows.y() - chin.y()) / length;
    }
    return xy;
  }

  /** An ellipse by the eye centres: 1.9 of their distance wide, from 0.6 above the eyes to 1.7 below them. */
  static double[] ofEyes(Point left, Point right) {
    double dx = right.x() - left.x();
    double dy = right.y() - left.y();
    Point middle = left.middle(right);
    double[] xy = new double[2 * 48];
    for (int i = 0; i < 48; i++) {
      double t = 2 * Math.PI * i / 48;
      double along = 0.95 * Math.cos(t);
      double down = 0.55 + 1.15 * Math.sin(t);
      xy[2 * i] = middle.x() + along * dx - down * dy;
      xy[2 * i + 1] = middle.y() + along * dy + down * dx;
    }
    return xy;
  }
}

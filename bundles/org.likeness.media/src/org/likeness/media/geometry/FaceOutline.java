// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.geometry;

import java.util.Arrays;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.geometry.Point;
import org.likeness.api.image.Plane;

/** Where a face is, by its landmarks: from jaw to brows with a part of the forehead. */
public final class FaceOutline {

  private FaceOutline() {}

  /**
   * The convex hull of 68 landmarks with a part of the forehead; an ellipse placed by the eyes where there are less.
   *
   * @param forehead how far it reaches above the brows, as a part of the outer eye distance
   * @param shrink how far its edge moves inward (negative: outward), as a part of the outer eye distance
   * @return 0-1 per pixel
   */
  public static Plane area(Landmarks landmarks, int width, int height, double forehead, double shrink) {
    Landmarks eyes = landmarks.eyes();
    Point left = eyes.point(0);
    Point right = eyes.point(1);
    boolean all = landmarks.scheme() == Landmarks.Scheme.IBUG_68;
    // Of the 68 points the outer corners are about 1.45 eye centre distances apart.
    double unit = all ? landmarks.eyeDistance() : 1.45 * left.distance(right);
    double[] outline = all ? of68(landmarks, forehead * unit) : ofEyes(left, right);
    return Masks.eroded(Masks.polygon(Masks.hull(outline), width, height), shrink * unit);
  }

  /** The 68 points, and the ten of the brows once more, moved away from the chin by so many pixels. */
  private static double[] of68(Landmarks l, double up) {
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
  private static double[] ofEyes(Point left, Point right) {
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

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.geometry;

import org.likeness.api.geometry.Affine;
import org.likeness.api.geometry.Point;

/**
 * The similarity (turn, scale, shift; no mirroring) that takes one set of points to another with the least squared error.
 *
 * <p>Umeyama, "Least-squares estimation of transformation parameters between two point patterns", IEEE TPAMI 13(4), 1991,
 * eq. 40-42. In two dimensions the singular value decomposition has a closed form: the best turn is the argument of the
 * complex covariance, whose determinant correction is built in because a complex factor never mirrors.
 */
public final class Umeyama {

  private Umeyama() {}

  /**
   * Fits from x0, y0, x1, y1, ... to as many others.
   *
   * @throws IllegalArgumentException with fewer than two points, or when all source points are the same
   */
  public static Affine fit(double[] from, double[] to) {
    return fit(from, to, true);
  }

  /** The same; without scale, the map keeps lengths. */
  public static Affine fit(double[] from, double[] to, boolean withScale) {
    int n = from.length / 2;
    if (n < 2 || to.length != from.length) {
      throw new IllegalArgumentException("A similarity needs two or more pairs of points, not " + n + " and " + to.length / 2);
    }
    Point mf = mean(from);
    Point mt = mean(to);
    double re = 0;
    double im = 0;
    double variance = 0;
    for (int i = 0; i < from.length; i += 2) {
      double fx = from[i] - mf.x();
      double fy = from[i + 1] - mf.y();
      double tx = to[i] - mt.x();
      double ty = to[i + 1] - mt.y();
      re += fx * tx + fy * ty;
      im += fx * ty - fy * tx;
      variance += fx * fx + fy * fy;
    }
    if (variance < 1e-12) {
      throw new IllegalArgumentException("A similarity cannot be fitted: all source points are the same");
    }
    double scale = withScale ? Math.hypot(re, im) / variance : 1;
    Affine turn = Affine.similarity(scale, Math.atan2(im, re), 0, 0);
    Point moved = turn.apply(mf);
    return new Affine(turn.a(), turn.b(), mt.x() - moved.x(), turn.c(), turn.d(), mt.y() - moved.y());
  }

  private static Point mean(double[] xy) {
    double x = 0;
    double y = 0;
    for (int i = 0; i < xy.length; i += 2) {
      x += xy[i];
      y += xy[i + 1];
    }
    return new Point(2 * x / xy.length, 2 * y / xy.length);
  }
}

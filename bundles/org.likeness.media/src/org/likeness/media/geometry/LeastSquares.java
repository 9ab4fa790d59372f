// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.geometry;

import org.likeness.api.geometry.Affine;

/** The affine map with the least squared error over three or more pairs of points. */
public final class LeastSquares {

  private LeastSquares() {}

  /**
   * Fits from x0, y0, x1, y1, ... to as many others, by the normal equations of centred points.
   *
   * @throws IllegalArgumentException with fewer than three points, or when the source points lie on one line
   */
  public static Affine affine(double[] from, double[] to) {
    int n = from.length / 2;
    if (n < 3 || to.length != from.length) {
      throw new IllegalArgumentException("An affine map needs three or more pairs of points, not " + n + " and " + to.length / 2);
    }
    double fx = 0;
    double fy = 0;
    double tx = 0;
    double ty = 0;
    for (int i = 0; i < n; i++) {
      fx += from[2 * i] / n;
      fy += from[2 * i + 1] / n;
      tx += to[2 * i] / n;
      ty += to[2 * i + 1] / n;
    }
    double xx = 0;
    double xy = 0;
    double yy = 0;
    double xu = 0;
    double yu = 0;
    double xv = 0;
    double yv = 0;
    for (int i = 0; i < n; i++) {
      double x = from[2 * i] - fx;
      double y = from[2 * i + 1] - fy;
      double u = to[2 * i] - tx;
      double v = to[2 * i + 1] - ty;
      xx += x * x;
      xy += x * y;
      yy += y * y;
      xu += x * u;
      yu += y * u;
      xv += x * v;
      yv += y * v;
    }
    double det = xx * yy - xy * xy;
    if (det <= 1e-12 * xx * yy || det == 0) {
      throw new IllegalArgumentException("An affine map cannot be fitted: the source points lie on one line");
    }
    double a = (xu * yy - yu * xy) / det;
    double b = (yu * xx - xu * xy) / det;
    double c = (xv * yy - yv * xy) / det;
    double d = (yv * xx - xv * xy) / det;
    return new Affine(a, b, tx - a * fx - b * fy, c, d, ty - c * fx - d * fy);
  }
}

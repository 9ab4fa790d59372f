// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.geometry;

/**
 * The map x' = a x + b y + tx, y' = c x + d y + ty: a 2x3 matrix in OpenCV's row order.
 */
public record Affine(double a, double b, double tx, double c, double d, double ty) {

  public static final Affine IDENTITY = new Affine(1, 0, 0, 0, 1, 0);

  /** Scaling and turning (radians, clockwise on screen) about the origin, then a shift. */
  public static Affine similarity(double scale, double angle, double tx, double ty) {
    double cos = scale * Math.cos(angle);
    double sin = scale * Math.sin(angle);
    return new Affine(cos, -sin, tx, sin, cos, ty);
  }

  public Point apply(double x, double y) {
    return new Point(a * x + b * y + tx, c * x + d * y + ty);
  }

  public Point apply(Point p) {
    return apply(p.x(), p.y());
  }

  /** First this map, then the other. */
  public Affine then(Affine n) {
    return new Affine(n.a * a + n.b * c, n.a * b + n.b * d, n.a * tx + n.b * ty + n.tx,
        n.c * a + n.d * c, n.c * b + n.d * d, n.c * tx + n.d * ty + n.ty);
  }

  /** The map back; fails with ArithmeticException when the map is degenerate. */
  public Affine inverse() {
    double det = a * d - b * c;
    if (Math.abs(det) < 1e-12) {
      throw new ArithmeticException("This affine map has no inverse");
    }
    double ia = d / det;
    double ib = -b / det;
    double ic = -c / det;
    double id = a / det;
    return new Affine(ia, ib, -(ia * tx + ib * ty), ic, id, -(ic * tx + id * ty));
  }

  /** The square root of the area factor: the scale of a similarity. */
  public double scale() {
    return Math.sqrt(Math.abs(a * d - b * c));
  }

  /** Row by row: a, b, tx, c, d, ty. */
  public double[] toArray() {
    return new double[] {a, b, tx, c, d, ty};
  }

  public static Affine of(double... m) {
    return new Affine(m[0], m[1], m[2], m[3], m[4], m[5]);
  }
}

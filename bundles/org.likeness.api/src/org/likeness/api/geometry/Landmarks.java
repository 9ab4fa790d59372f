// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.geometry;

import java.util.Arrays;

/**
 * Facial landmarks in pixel coordinates, in the order of their scheme. "Left" is the left of the picture.
 *
 * @param scheme which points these are
 * @param xy x0, y0, x1, y1, ...; {@code 2 * scheme.size()} values; shared, not copied
 */
public record Landmarks(Scheme scheme, double[] xy) {

  /** The schemes that the plug-ins exchange. */
  public enum Scheme {
    /** The 68 points of iBUG 300-W: jaw 0-16, brows 17-26, nose 27-35, eyes 36-47, mouth 48-67. */
    IBUG_68(68),
    /** Eye centres, nose tip, mouth corners: image-left first. */
    FIVE(5),
    /** The two eye centres, image-left first. */
    EYES(2);

    private final int size;

    Scheme(int size) {
      this.size = size;
    }

    /** The number of points. */
    public int size() {
      return size;
    }
  }

  public Landmarks {
    if (xy.length != 2 * scheme.size()) {
      throw new IllegalArgumentException(scheme + " needs " + 2 * scheme.size() + " coordinates, not " + xy.length);
    }
  }

  public int size() {
    return scheme.size();
  }

  public Point point(int i) {
    return new Point(xy[2 * i], xy[2 * i + 1]);
  }

  /** The smallest box around all points. */
  public Box box() {
    return Box.around(xy);
  }

  /** The same points seen through an affine map. */
  public Landmarks transformed(Affine map) {
    double[] out = new double[xy.length];
    for (int i = 0; i < xy.length; i += 2) {
      Point p = map.apply(xy[i], xy[i + 1]);
      out[i] = p.x();
      out[i + 1] = p.y();
    }
    return new Landmarks(scheme, out);
  }

  /** The centres of the two eyes, image-left first. */
  public Landmarks eyes() {
    return switch (scheme) {
      case EYES -> this;
      case FIVE -> new Landmarks(Scheme.EYES, Arrays.copyOf(xy, 4));
      case IBUG_68 -> {
        Point l = mean(36, 42);
        Point r = mean(42, 48);
        yield new Landmarks(Scheme.EYES, new double[] {l.x(), l.y(), r.x(), r.y()});
      }
    };
  }

  /**
   * The distance of the outer eye corners (points 36 and 45) for IBUG_68, of the eye centres otherwise: the usual unit
   * of landmark errors.
   */
  public double eyeDistance() {
    return scheme == Scheme.IBUG_68 ? point(36).distance(point(45)) : point(0).distance(point(1));
  }

  /** The mean of the points {@code from} (inclusive) to {@code to} (exclusive). */
  public Point mean(int from, int to) {
    double x = 0;
    double y = 0;
    for (int i = from; i < to; i++) {
      x += xy[2 * i];
      y += xy[2 * i + 1];
    }
    return new Point(x / (to - from), y / (to - from));
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Landmarks l && l.scheme == scheme && Arrays.equals(l.xy, xy);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(xy);
  }

  @Override
  public String toString() {
    return scheme + Arrays.toString(xy);
  }
}

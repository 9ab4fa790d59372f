// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.geometry;

/** A point in pixel coordinates. */
public record Point(double x, double y) {
  /** The Euclidean distance in pixels. */
  public double distance(Point other) {
    return Math.hypot(x - other.x, y - other.y);
  }

  /** The point half way to another. */
  public Point middle(Point other) {
    return new Point((x + other.x) / 2, (y + other.y) / 2);
  }
}

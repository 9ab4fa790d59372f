// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.geometry;

/**
 * An axis-parallel rectangle in pixel coordinates; may reach beyond the picture.
 *
 * @param x left edge
 * @param y top edge
 * @param width in pixels, not negative
 * @param height in pixels, not negative
 */
public record Box(double x, double y, double width, double height) {

  public Box {
    if (!(width >= 0) || !(height >= 0)) {
      throw new IllegalArgumentException("A box needs a width and a height of at least 0, not " + width + " x " + height);
    }
  }

  /** The smallest box around points given as x0, y0, x1, y1, ... */
  public static Box around(double... xy) {
    double x0 = Double.POSITIVE_INFINITY;
    double y0 = x0;
    double x1 = Double.NEGATIVE_INFINITY;
    double y1 = x1;
    for (int i = 0; i + 1 < xy.length; i += 2) {
      x0 = Math.min(x0, xy[i]);
      x1 = Math.max(x1, xy[i]);
      y0 = Math.min(y0, xy[i + 1]);
      y1 = Math.max(y1, xy[i + 1]);
    }
    return new Box(x0, y0, x1 - x0, y1 - y0);
  }

  public double area() {
    return width * height;
  }

  public Point centre() {
    return new Point(x + width / 2, y + height / 2);
  }

  /** The same centre, both sides multiplied. */
  public Box scaled(double factor) {
    return new Box(x + width * (1 - factor) / 2, y + height * (1 - factor) / 2, width * factor, height * factor);
  }

  /** The smallest square with the same centre that holds this box. */
  public Box square() {
    double side = Math.max(width, height);
    return new Box(x + (width - side) / 2, y + (height - side) / 2, side, side);
  }

  /** Intersection over union, 0-1. */
  public double iou(Box other) {
    double w = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
    double h = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
    if (w <= 0 || h <= 0) {
      return 0;
    }
    return w * h / (area() + other.area() - w * h);
  }

  public boolean contains(Point p) {
    return p.x() >= x && p.x() <= x + width && p.y() >= y && p.y() <= y + height;
  }
}

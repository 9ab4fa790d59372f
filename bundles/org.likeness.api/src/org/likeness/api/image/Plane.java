// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.image;

import java.util.Objects;

/**
 * One float per pixel: a mask (0-1), a depth map, a heat map. Row by row from the top left. The array is shared, not
 * copied.
 *
 * @param width pixels, at least 1
 * @param height pixels, at least 1
 * @param data {@code width * height} values
 */
public record Plane(int width, int height, float[] data) {

  public Plane {
    Objects.requireNonNull(data);
    if (width < 1 || height < 1 || data.length != Math.multiplyExact(width, height)) {
      throw new IllegalArgumentException("Not a plane: " + width + "x" + height + " with " + data.length + " values");
    }
  }

  /** A plane of zeros. */
  public static Plane zeros(int width, int height) {
    return new Plane(width, height, new float[width * height]);
  }

  /** The value at a pixel. */
  public float get(int x, int y) {
    return data[y * width + x];
  }

  @Override
  public String toString() {
    return "Plane[" + width + "x" + height + "]";
  }
}

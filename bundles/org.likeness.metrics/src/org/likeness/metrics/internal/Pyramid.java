// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics.internal;

/**
 * The Laplacian pyramid of a square plane (Burt & Adelson 1983): each level is a plane less what is left of it at half the size, the
 * last the plane itself. The window is [1 4 6 4 1] / 16 in rows and columns; beyond the border lies the mirror image, without the
 * border itself.
 */
public final class Pyramid {
  private static final double[] TAPS = {1 / 16.0, 4 / 16.0, 6 / 16.0, 4 / 16.0, 1 / 16.0};

  private Pyramid() {}

  /** One level, 0 the finest. @param last the plane is left as it is there @param side a power of two */
  public static double[] level(double[] plane, int side, int level, boolean last) {
    double[] now = plane;
    int s = side;
    for (int l = 0; l < level; l++) {
      now = half(now, s);
      s /= 2;
    }
    if (last) {
      return now;
    }
    double[] coarse = twice(half(now, s), s / 2);
    double[] out = new double[now.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = now[i] - coarse[i];
    }
    return out;
  }

  /** Every second pixel of the blurred plane, from the first on. */
  static double[] half(double[] plane, int side) {
    double[] blurred = blurred(plane, side);
    int h = side / 2;
    double[] out = new double[h * h];
    for (int i = 0; i < out.length; i++) {
      out[i] = blurred[i / h * 2 * side + i % h * 2];
    }
    return out;
  }

  /** Twice the size: zeros between the pixels, blurred, times 4. */
  static double[] twice(double[] plane, int side) {
    double[] wide = new double[4 * side * side];
    for (int i = 0; i < plane.length; i++) {
      wide[i / side * 2 * 2 * side + i % side * 2] = 4 * plane[i];
    }
    return blurred(wide, 2 * side);
  }

  private static double[] blurred(double[] plane, int side) {
    double[] rows = new double[plane.length];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        for (int k = 0; k < TAPS.length; k++) {
          rows[y * side + x] += TAPS[k] * plane[y * side + mirrored(x + k - 2, side)];
        }
      }
    }
    double[] out = new double[plane.length];
    for (int y = 0; y < side; y++) {
      for (int k = 0; k < TAPS.length; k++) {
        int from = mirrored(y + k - 2, side) * side;
        for (int x = 0; x < side; x++) {
          out[y * side + x] += TAPS[k] * rows[from + x];
        }
      }
    }
    return out;
  }

  private static int mirrored(int i, int n) {
    return i < 0 ? -i : i >= n ? 2 * n - 2 - i : i;
  }
}

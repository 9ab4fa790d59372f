// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.chart;

/**
 * A polyline. {@code x} grows; gaps are NaN in {@code y}. The arrays are shared, not copied.
 *
 * @param x steps or seconds
 * @param y values, as long as {@code x}
 */
public record Curve(double[] x, double[] y) {
  public static final Curve EMPTY = new Curve(new double[0], new double[0]);

  public Curve {
    if (x.length != y.length) {
      throw new IllegalArgumentException(x.length + " positions but " + y.length + " values");
    }
  }

  public int size() {
    return x.length;
  }

  /** The index of the point nearest to a position, -1 when there are none. */
  public int nearest(double at) {
    if (x.length == 0) {
      return -1;
    }
    int i = java.util.Arrays.binarySearch(x, at);
    if (i >= 0) {
      return i;
    }
    int right = -i - 1;
    if (right == 0) {
      return 0;
    }
    if (right == x.length) {
      return x.length - 1;
    }
    return at - x[right - 1] <= x[right] - at ? right - 1 : right;
  }
}

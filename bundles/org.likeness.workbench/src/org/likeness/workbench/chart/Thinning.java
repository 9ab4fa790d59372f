// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.chart;

import java.util.Arrays;

/** Fewer points that look the same: first, lowest, highest and last of each pixel column (M4, Jugel et al. 2014). */
public final class Thinning {

  private Thinning() {}

  /** The part of a curve between two positions, with one point beyond either end, thinned to the pixels. */
  public static Curve window(Curve c, double from, double to, int pixels) {
    int begin = Math.max(0, lower(c.x(), from) - 1);
    int end = Math.min(c.size(), upper(c.x(), to) + 1);
    if (end - begin <= 0 || pixels < 1) {
      return Curve.EMPTY;
    }
    if (end - begin <= 4 * pixels) {
      return new Curve(Arrays.copyOfRange(c.x(), begin, end), Arrays.copyOfRange(c.y(), begin, end));
    }
    return columns(c, begin, end, pixels);
  }

  private static Curve columns(Curve c, int begin, int end, int pixels) {
    double[] x = new double[4 * pixels + 4];
    double[] y = new double[x.length];
    double first = c.x()[begin];
    double width = (c.x()[end - 1] - first) / pixels;
    int n = 0;
    int i = begin;
    while (i < end) {
      int column = column(c.x()[i], first, width);
      int low = i;
      int high = i;
      int last = i;
      int start = i;
      while (last + 1 < end && column(c.x()[last + 1], first, width) == column) {
        last++;
        low = c.y()[last] < c.y()[low] || Double.isNaN(c.y()[low]) ? last : low;
        high = c.y()[last] > c.y()[high] || Double.isNaN(c.y()[high]) ? last : high;
      }
      int[] keep = {start, Math.min(low, high), Math.max(low, high), last};
      int before = -1;
      for (int k : keep) {
        if (k != before) {
          x[n] = c.x()[k];
          y[n++] = c.y()[k];
          before = k;
        }
      }
      i = last + 1;
    }
    return new Curve(Arrays.copyOf(x, n), Arrays.copyOf(y, n));
  }

  private static int column(double x, double first, double width) {
    return (int) ((x - first) / width);
  }

  private static int lower(double[] x, double at) {
    int i = Arrays.binarySearch(x, at);
    return i < 0 ? -i - 1 : i;
  }

  private static int upper(double[] x, double at) {
    int i = Arrays.binarySearch(x, at);
    return i < 0 ? -i - 1 : i + 1;
  }
}

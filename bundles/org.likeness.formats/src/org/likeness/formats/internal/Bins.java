// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.formats.internal;

/**
 * A histogram with bins of equal width; values that are not finite are left out.
 *
 * @param limits right edge of each bin
 * @param counts values in each bin
 */
record Bins(double min, double max, double num, double sum, double squares, double[] limits, double[] counts) {

  static Bins of(float[] values, int bins) {
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    double sum = 0;
    double squares = 0;
    int n = 0;
    for (float v : values) {
      if (Float.isFinite(v)) {
        min = Math.min(min, v);
        max = Math.max(max, v);
        sum += v;
        squares += (double) v * v;
        n++;
      }
    }
    if (n == 0) {
      return new Bins(0, 0, 0, 0, 0, new double[0], new double[0]);
    }
    int used = min == max ? 1 : bins;
    double width = (max - min) / used;
    double[] limits = new double[used];
    double[] counts = new double[used];
    for (int i = 0; i < used; i++) {
      limits[i] = i == used - 1 ? max : min + (i + 1) * width;
    }
    for (float v : values) {
      if (Float.isFinite(v)) {
        counts[width == 0 ? 0 : Math.min(used - 1, (int) ((v - min) / width))]++;
      }
    }
    return new Bins(min, max, n, sum, squares, limits, counts);
  }

  ProtoWriter toProto() {
    return new ProtoWriter().fixed64(1, min).fixed64(2, max).fixed64(3, num).fixed64(4, sum).fixed64(5, squares).packed(6, limits)
        .packed(7, counts);
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The mean of several curves and Student's 95 % interval of it at each position. At a position count those curves that
 * reach it; where fewer than two do there is no band. The arrays are equally long.
 *
 * @param x positions, growing
 * @param n how many curves count there, at least 2
 * @param mean of them
 * @param low end of the interval
 * @param high end of the interval
 */
public record MeanBand(double[] x, int[] n, double[] mean, double[] low, double[] high) {

  /**
   * One curve; gaps are NaN in {@code y}.
   *
   * @param x positions that do not fall
   * @param y values, as long as {@code x}
   */
  public record Line(double[] x, double[] y) {
    double end() {
      return x[x.length - 1];
    }

    /** On the straight line between the two points beside a position; NaN beyond the ends and beside a gap. */
    double at(double wanted) {
      int i = Arrays.binarySearch(x, wanted);
      if (i >= 0) {
        while (i + 1 < x.length && x[i + 1] == wanted) {
          i++; // of several values at one position the last is the one that was gone on with
        }
        return y[i];
      }
      int right = -i - 1;
      if (right == 0 || right == x.length) {
        return Double.NaN;
      }
      double share = (wanted - x[right - 1]) / (x[right] - x[right - 1]);
      return y[right - 1] + share * (y[right] - y[right - 1]);
    }
  }

  /**
   * At the positions of the curve that reaches furthest; the others are read there between their own points and never
   * beyond their ends.
   */
  public static MeanBand of(List<Line> lines) {
    List<Line> some = lines.stream().filter(l -> l.x().length > 0).toList();
    double[] at = some.stream().max(Comparator.comparingDouble(Line::end).thenComparing(l -> l.x().length))
        .map(l -> Arrays.stream(l.x()).distinct().toArray()).orElse(new double[0]);
    int[] n = new int[at.length];
    double[] t = new double[some.size() + 1];
    double[][] out = new double[4][at.length];
    int size = 0;
    for (double x : at) {
      double[] values = some.stream().mapToDouble(l -> l.at(x)).filter(Double::isFinite).toArray();
      if (values.length >= 2) {
        if (t[values.length] == 0) {
          t[values.length] = StudentMean.t(values.length); // of few seeds again and again: a curve may have a million positions
        }
        StudentMean of = StudentMean.of(values, t[values.length]);
        n[size] = of.n();
        out[0][size] = x;
        out[1][size] = of.mean();
        out[2][size] = of.low();
        out[3][size++] = of.high();
      }
    }
    return new MeanBand(Arrays.copyOf(out[0], size), Arrays.copyOf(n, size), Arrays.copyOf(out[1], size), Arrays.copyOf(out[2], size),
        Arrays.copyOf(out[3], size));
  }
}

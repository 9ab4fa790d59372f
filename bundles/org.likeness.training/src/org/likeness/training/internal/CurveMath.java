// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.training.internal;

import java.util.List;
import java.util.Locale;
import java.util.function.DoublePredicate;
import org.likeness.api.training.Curves;
import org.likeness.api.training.Curves.Point;

/** Arithmetic that health checks share. */
final class CurveMath {

  private CurveMath() {}

  static double median(List<Point> points) {
    double[] sorted = points.stream().mapToDouble(Point::value).sorted().toArray();
    int n = sorted.length;
    return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
  }

  static double mean(List<Point> points) {
    return points.stream().mapToDouble(Point::value).average().orElse(Double.NaN);
  }

  /** Whether a curve has as many points and the last of them are all so. */
  static boolean lasts(Curves curves, String tag, int points, DoublePredicate so) {
    List<Point> last = curves.last(tag, points);
    return !last.isEmpty() && last.stream().allMatch(p -> so.test(p.value()));
  }

  /** One curve less another, the last points of both. */
  static List<Point> difference(Curves curves, String tag, String less, int points) {
    List<Point> a = curves.last(tag, points);
    List<Point> b = curves.last(less, points);
    if (a.isEmpty() || b.isEmpty()) {
      return List.of();
    }
    return java.util.stream.IntStream.range(0, points).mapToObj(i -> new Point(a.get(i).step(), a.get(i).value() - b.get(i).value())).toList();
  }

  static String number(double value) {
    return String.format(Locale.ROOT, Math.abs(value) < 1e-3 || Math.abs(value) >= 1e5 ? "%.2e" : "%.3g", value);
  }

  /** {@code from step 110 to 200}. */
  static String steps(List<Point> points) {
    return "from step " + points.getFirst().step() + " to " + points.getLast().step();
  }
}

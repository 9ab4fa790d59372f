// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.chart;

import java.util.List;
import org.likeness.workbench.chart.ChartModel.Span;

/**
 * Everything one painting of a chart needs, made on a background thread and never changed.
 *
 * @param lines the curves to draw, in order
 * @param x range of the x axis
 * @param y range of the y axis
 */
record ChartPicture(List<Line> lines, Span x, Span y) {

  /**
   * One curve.
   *
   * @param source where it comes from
   * @param raw thinned points as measured
   * @param smooth thinned points after smoothing; the same object as raw without smoothing
   */
  record Line(CurveSource source, Curve raw, Curve smooth) {}

  static final ChartPicture EMPTY = new ChartPicture(List.of(), new Span(0, 1), new Span(0, 1));

  boolean isEmpty() {
    return lines.stream().allMatch(l -> l.raw().size() == 0);
  }
}

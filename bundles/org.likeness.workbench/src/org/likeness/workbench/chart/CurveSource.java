// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.chart;

/**
 * Gives a chart what it needs to draw one curve, however many points lie behind it. Called on a background thread, one
 * call at a time per source.
 */
public interface CurveSource {

  /** Unique in its chart; a curve keeps colour and visibility by it. */
  String id();

  /** For the legend. */
  String label();

  /** Which colour, line style and marker: the same number looks the same everywhere. */
  int slot();

  /** All points: for the range, for smoothing, for export. */
  Curve all();

  /**
   * What is to be drawn between two positions at so many pixels: at most a few points per pixel, the extremes kept.
   */
  default Curve window(double from, double to, int pixels) {
    return Thinning.window(all(), from, to, pixels);
  }
}

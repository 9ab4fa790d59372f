// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A line chart as inline SVG: colour-blind-safe colours (Okabe and Ito 2008) together with dash patterns, ticks at round
 * values, at most one point per pixel column (minimum and maximum kept, so that spikes stay visible).
 */
public final class LineChart {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 260;
  private static final int LEFT = 64;
  private static final int RIGHT = 16;
  private static final int TOP = 12;
  private static final int BOTTOM = 44;
  private static final String[] COLOURS = {"#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#E69F00"};
  private static final String[] DASHES = {"", "6 3", "2 3", "8 3 2 3", "", "6 3"};

  private record Line(String name, double[] x, double[] y) {}

  private final String xLabel;
  private final String yLabel;
  private final List<Line> lines = new ArrayList<>();

  /** Labels carry the units: {@code step}, {@code loss}. */
  public LineChart(String xLabel, String yLabel) {
    this.xLabel = xLabel;
    this.yLabel = yLabel;
  }

  /** Adds a line; points that are not finite are gaps. */
  public LineChart line(String name, double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException("As many x as y values, not " + x.length + " and " + y.length);
    }
    lines.add(new Line(name, x, y));
    return this;
  }

  /** The SVG element, or a sentence when there is nothing to draw. */
  public String toSvg() {
    double[] xr = range(true);
    double[] yr = range(false);
    if (xr == null || yr == null) {
      return "<p class=\"muted\">No values were recorded.</p>";
    }
    Ticks xt = Ticks.over(xr[0], xr[1], 7);
    Ticks yt = Ticks.over(yr[0], yr[1], 5);
    StringBuilder b = new StringBuilder();
    b.append("<svg viewBox=\"0 0 ").append(WIDTH).append(' ').append(HEIGHT + 18 * ((lines.size() + 2) / 3))
        .append("\" role=\"img\" aria-label=\"").append(Html.escape(yLabel + " over " + xLabel)).append("\">");
    for (double t : yt.values()) {
      double y = py(t, yt);
      b.append(String.format(Locale.ROOT, "<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>", LEFT,
          WIDTH - RIGHT, y, y));
      text(b, LEFT - 8, y + 4, "end", Numbers.significant(t));
    }
    for (double t : xt.values()) {
      text(b, px(t, xt), HEIGHT - BOTTOM + 18, "middle", Numbers.significant(t));
    }
    text(b, (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 8, "middle", xLabel);
    b.append(String.format(Locale.ROOT, "<text class=\"label\" transform=\"translate(14 %d) rotate(-90)\" text-anchor=\"middle\">%s</text>",
        (TOP + HEIGHT - BOTTOM) / 2, Html.escape(yLabel)));
    for (int i = 0; i < lines.size(); i++) {
      b.append("<path fill=\"none\" stroke-width=\"1.6\" stroke=\"").append(COLOURS[i % COLOURS.length])
          .append("\" stroke-dasharray=\"").append(DASHES[i % DASHES.length]).append("\" d=\"")
          .append(path(lines.get(i), xt, yt)).append("\"/>");
      legend(b, i);
    }
    return b.append("</svg>").toString();
  }

  private void legend(StringBuilder b, int i) {
    int x = LEFT + i % 3 * 190;
    int y = HEIGHT + 12 + i / 3 * 18;
    b.append(String.format(Locale.ROOT,
        "<line stroke=\"%s\" stroke-dasharray=\"%s\" stroke-width=\"2\" x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>",
        COLOURS[i % COLOURS.length], DASHES[i % DASHES.length], x, x + 22, y - 4, y - 4));
    text(b, x + 28, y, "start", lines.get(i).name());
  }

  private static void text(StringBuilder b, double x, double y, String anchor, String text) {
    b.append(String.format(Locale.ROOT, "<text class=\"label\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>", x, y,
        anchor, Html.escape(text)));
  }

  private static String path(Line line, Ticks xt, Ticks yt) {
    StringBuilder b = new StringBuilder();
    boolean pen = false;
    int n = line.x().length;
    int bucket = Math.max(1, n / (WIDTH - LEFT - RIGHT));
    for (int i = 0; i < n; i += bucket) {
      int low = -1;
      int high = -1;
      for (int j = i; j < Math.min(n, i + bucket); j++) {
        if (Double.isFinite(line.x()[j]) && Double.isFinite(line.y()[j])) {
          low = low < 0 || line.y()[j] < line.y()[low] ? j : low;
          high = high < 0 || line.y()[j] > line.y()[high] ? j : high;
        }
      }
      if (low < 0) {
        pen = false;
        continue;
      }
      int[] both = low == high ? new int[] {low} : new int[] {Math.min(low, high), Math.max(low, high)};
      for (int j : both) {
        b.append(String.format(Locale.ROOT, "%s%.1f %.1f", pen ? "L" : "M", px(line.x()[j], xt), py(line.y()[j], yt)));
        pen = true;
      }
    }
    return b.toString();
  }

  private static double px(double v, Ticks t) {
    return LEFT + (v - t.low()) / (t.high() - t.low()) * (WIDTH - LEFT - RIGHT);
  }

  private static double py(double v, Ticks t) {
    return HEIGHT - BOTTOM - (v - t.low()) / (t.high() - t.low()) * (HEIGHT - BOTTOM - TOP);
  }

  private double[] range(boolean ofX) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Line l : lines) {
      for (double v : ofX ? l.x() : l.y()) {
        if (Double.isFinite(v)) {
          low = Math.min(low, v);
          high = Math.max(high, v);
        }
      }
    }
    return low > high ? null : new double[] {low, high};
  }
}

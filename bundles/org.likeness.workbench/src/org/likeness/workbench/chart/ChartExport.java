// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.chart;

import java.util.Locale;
import java.util.TreeMap;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.likeness.workbench.chart.ChartModel.Span;
import org.likeness.workbench.theme.Palette;
import org.likeness.workbench.widgets.Numbers;

/** A chart as SVG, as picture, as table. UI thread. */
public final class ChartExport {
  private static final int WIDTH = 960;
  private static final int HEIGHT = 480;
  private static final int LEFT = 64;
  private static final int TOP = 40;
  private static final int BOTTOM = 36;

  private ChartExport() {}

  /** Tab-separated: one row per x, one column per visible curve, all points as measured. */
  public static String table(CurveChart chart) {
    var sources = chart.model().visible();
    TreeMap<Double, String[]> rows = new TreeMap<>();
    StringBuilder out = new StringBuilder(chart.model().axis().word());
    for (int c = 0; c < sources.size(); c++) {
      out.append('\t').append(sources.get(c).label().replace('\t', ' '));
      Curve all = sources.get(c).all();
      for (int i = 0; i < all.size(); i++) {
        rows.computeIfAbsent(all.x()[i], x -> new String[sources.size()])[c] = Double.toString(all.y()[i]);
      }
    }
    out.append('\n');
    rows.forEach((x, values) -> {
      out.append(x == Math.rint(x) ? Long.toString(x.longValue()) : x.toString());
      for (String v : values) {
        out.append('\t').append(v == null ? "" : v);
      }
      out.append('\n');
    });
    return out.toString();
  }

  /** What is on the screen, in its size. */
  public static ImageData picture(CurveChart chart) {
    Point size = chart.getSize();
    Image image = new Image(chart.getDisplay(), Math.max(1, size.x), Math.max(1, size.y));
    GC gc = new GC(image);
    chart.print(gc);
    gc.dispose();
    ImageData data = image.getImageData();
    image.dispose();
    return data;
  }

  /** The part that is shown, as vectors on white. */
  public static String svg(CurveChart chart) {
    Palette p = Palette.create(false);
    ChartPicture picture = chart.picture();
    Span xs = picture.x();
    Span ys = picture.y();
    StringBuilder out = new StringBuilder();
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"12\">\n"
        .formatted(WIDTH, HEIGHT));
    out.append("<rect width=\"100%\" height=\"100%\" fill=\"").append(hex(p.panel())).append("\"/>\n");
    boolean log = chart.model().logarithmic();
    for (int i = 0; i <= 5; i++) {
      double share = i / 5.0;
      double y = TOP + (1 - share) * (HEIGHT - TOP - BOTTOM);
      double value = log ? ys.from() * Math.pow(ys.to() / ys.from(), share) : ys.from() + share * ys.length();
      out.append(line(LEFT, y, WIDTH - 16, y, hex(p.line())));
      out.append(text(LEFT - 6, y + 4, "end", hex(p.muted()), Numbers.significant(value, 3)));
      double x = LEFT + share * (WIDTH - LEFT - 16);
      out.append(text(x, HEIGHT - BOTTOM + 18, "middle", hex(p.muted()),
          Numbers.significant(xs.from() + share * xs.length(), 4)));
    }
    out.append(text(WIDTH - 16, HEIGHT - 4, "end", hex(p.muted()), chart.model().axis().word()));
    int at = LEFT;
    for (ChartPicture.Line l : picture.lines()) {
      String color = hex(ChartStyle.color(p, l.source().slot()));
      out.append("<polyline fill=\"none\" stroke-width=\"1.5\" stroke=\"").append(color).append("\" points=\"");
      for (int i = 0; i < l.smooth().size(); i++) {
        double fx = (l.smooth().x()[i] - xs.from()) / xs.length();
        double v = l.smooth().y()[i];
        double fy = log ? Math.log(v / ys.from()) / Math.log(ys.to() / ys.from()) : (v - ys.from()) / ys.length();
        out.append(String.format(Locale.ROOT, "%.1f,%.1f ", LEFT + fx * (WIDTH - LEFT - 16),
            TOP + (1 - fy) * (HEIGHT - TOP - BOTTOM)));
      }
      out.append("\"/>\n").append(line(at, 20, at + 18, 20, color));
      out.append(text(at + 24, 24, "start", hex(p.text()), l.source().label()));
      at += 48 + 7 * l.source().label().length();
    }
    return out.append("</svg>\n").toString();
  }

  private static String line(double x1, double y1, double x2, double y2, String color) {
    return String.format(Locale.ROOT, "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>%n", x1, y1, x2,
        y2, color);
  }

  private static String text(double x, double y, String anchor, String color, String words) {
    return String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n", x, y, anchor,
        color, words.replace("&", "&amp;").replace("<", "&lt;"));
  }

  private static String hex(Color c) {
    return "#%02X%02X%02X".formatted(c.getRed(), c.getGreen(), c.getBlue());
  }
}

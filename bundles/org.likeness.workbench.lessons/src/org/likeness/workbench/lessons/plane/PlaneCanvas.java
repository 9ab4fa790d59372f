// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.lessons.plane;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.likeness.workbench.theme.Palette;

/** Draws a frame as large as there is room; what is drawn of it can be chosen. */
final class PlaneCanvas extends Canvas {

  /** What can be drawn, from behind. */
  enum Layer { FIELD, NET, REAL, MADE, PULLS }

  /** The longest arrow, as a share of the plane's edge. */
  private static final double LONGEST = 0.35;
  private static final int DOT = 5;
  /** The field is drawn with so many pixels a side. */
  private static final int SMOOTH = 256;
  private static final double HEAD = 0.25;
  private static final int SEEN_THROUGH = 110;
  private static final double STRONGEST = 0.55;
  static final RGB SURE_REAL = new RGB(0, 158, 115);
  static final RGB SURE_MADE = new RGB(213, 94, 0);

  private final Set<Layer> layers = EnumSet.allOf(Layer.class);
  private PlaneFrame frame;

  PlaneCanvas(Composite parent) {
    super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
    addPaintListener(e -> paint(e.gc));
    Palette.follow(this, this::redraw);
  }

  void show(PlaneFrame next) {
    frame = next;
    redraw();
  }

  void show(Layer layer, boolean on) {
    if (on) {
      layers.add(layer);
    } else {
      layers.remove(layer);
    }
    redraw();
  }

  /** The colour of a layer's points and lines. */
  static Color colour(Palette p, Layer layer) {
    return switch (layer) {
      case REAL -> p.muted();
      case MADE -> p.accent();
      case PULLS -> p.bad();
      case NET -> p.run(3);
      case FIELD -> new Color(SURE_REAL);
    };
  }

  private void paint(GC gc) {
    Palette p = Palette.of(this);
    Rectangle area = getClientArea();
    gc.setBackground(p.ground());
    gc.fillRectangle(area);
    if (frame == null) {
      return;
    }
    int side = Math.min(area.width, area.height);
    Rectangle square = new Rectangle(area.x + (area.width - side) / 2, area.y + (area.height - side) / 2, side, side);
    gc.setClipping(square);
    gc.setBackground(p.panel());
    gc.fillRectangle(square);
    gc.setAntialias(SWT.ON);
    Scale scale = new Scale(square, frame.edge());
    for (Layer layer : Layer.values()) {
      if (layers.contains(layer)) {
        draw(gc, p, layer, scale);
      }
    }
  }

  private void draw(GC gc, Palette p, Layer layer, Scale scale) {
    gc.setForeground(colour(p, layer));
    gc.setBackground(colour(p, layer));
    switch (layer) {
      case FIELD -> field(gc, p, scale.square());
      case NET -> net(gc, scale);
      case REAL -> dots(gc, frame.real(), scale);
      case MADE -> dots(gc, frame.made(), scale);
      case PULLS -> pulls(gc, scale);
    }
  }

  private void field(GC gc, Palette p, Rectangle square) {
    RGB neutral = p.panel().getRGB();
    ImageData data = new ImageData(SMOOTH, SMOOTH, 24, new PaletteData(0xff0000, 0xff00, 0xff));
    for (int i = 0; i < SMOOTH * SMOOTH; i++) {
      double sure = sure(i % SMOOTH, i / SMOOTH);
      RGB towards = sure >= 0.5 ? SURE_REAL : SURE_MADE;
      data.setPixel(i % SMOOTH, i / SMOOTH, data.palette.getPixel(mix(neutral, towards, STRONGEST * Math.abs(2 * sure - 1))));
    }
    Image image = new Image(getDisplay(), data);
    gc.setInterpolation(SWT.HIGH);
    gc.drawImage(image, 0, 0, SMOOTH, SMOOTH, square.x, square.y, square.width, square.height);
    image.dispose();
  }

  /** Between the four values around a pixel. */
  private double sure(int column, int row) {
    int last = PlaneFrame.FIELD - 1;
    double x = Math.max(0, Math.min(last, (column + 0.5) * PlaneFrame.FIELD / SMOOTH - 0.5));
    double y = Math.max(0, Math.min(last, (row + 0.5) * PlaneFrame.FIELD / SMOOTH - 0.5));
    int left = Math.min(last - 1, (int) x);
    int top = Math.min(last - 1, (int) y);
    double above = across(top, left, x - left);
    return above + (across(top + 1, left, x - left) - above) * (y - top);
  }

  private double across(int row, int left, double share) {
    float[] f = frame.field();
    int at = row * PlaneFrame.FIELD + left;
    return f[at] + (f[at + 1] - f[at]) * share;
  }

  private static RGB mix(RGB a, RGB b, double share) {
    return new RGB(between(a.red, b.red, share), between(a.green, b.green, share), between(a.blue, b.blue, share));
  }

  private static int between(int a, int b, double share) {
    return (int) Math.round(a + (b - a) * share);
  }

  private void net(GC gc, Scale scale) {
    gc.setAlpha(SEEN_THROUGH);
    for (float[] line : frame.net()) {
      int[] xy = new int[line.length];
      for (int i = 0; i < line.length; i += 2) {
        Point at = scale.at(line[i], line[i + 1]);
        xy[i] = at.x;
        xy[i + 1] = at.y;
      }
      gc.drawPolyline(xy);
    }
    gc.setAlpha(255);
  }

  private static void dots(GC gc, float[] points, Scale scale) {
    for (int i = 0; i < points.length; i += 2) {
      Point at = scale.at(points[i], points[i + 1]);
      gc.fillOval(at.x - DOT / 2, at.y - DOT / 2, DOT, DOT);
    }
  }

  /** Longer for stronger pulls, but never longer than {@link #LONGEST}: so that those that vanish can be seen to. */
  private void pulls(GC gc, Scale scale) {
    for (int i = 0; i < frame.pulls().length; i += 2) {
      double x = frame.pulls()[i];
      double y = frame.pulls()[i + 1];
      double strength = Math.hypot(x, y);
      if (strength > 0 && Double.isFinite(strength)) {
        double shown = LONGEST * frame.edge() / (1 + strength);
        Point from = scale.at(frame.made()[i], frame.made()[i + 1]);
        Point to = scale.at(frame.made()[i] + x * shown, frame.made()[i + 1] + y * shown);
        arrow(gc, from, to);
      }
    }
  }

  private static void arrow(GC gc, Point from, Point to) {
    gc.drawLine(from.x, from.y, to.x, to.y);
    double dx = (to.x - from.x) * HEAD;
    double dy = (to.y - from.y) * HEAD;
    if (Math.hypot(dx, dy) >= 2) {
      gc.drawLine(to.x, to.y, (int) Math.round(to.x - dx + dy / 2), (int) Math.round(to.y - dy - dx / 2));
      gc.drawLine(to.x, to.y, (int) Math.round(to.x - dx - dy / 2), (int) Math.round(to.y - dy + dx / 2));
    }
  }

  private record Scale(Rectangle square, double edge) {
    private static final int FAR = 100_000;

    Point at(double x, double y) {
      return new Point(pixel(square.x + (x + edge) / (2 * edge) * square.width), pixel(square.y + (edge - y) / (2 * edge) * square.height));
    }

    /** What ran away is drawn outside, what is no number as well. */
    private static int pixel(double at) {
      return Double.isNaN(at) ? -FAR : (int) Math.max(-FAR, Math.min(FAR, Math.round(at)));
    }
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.images;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/**
 * Where a picture stands in an area: fitted, or at a zoom with one point of the picture (as a share of its size) in the
 * middle. Several panes that share one viewport are zoomed and moved together, whatever the sizes of their pictures.
 */
public final class Viewport {
  private static final double MOST = 64;

  private double zoom;
  private double centreX = 0.5;
  private double centreY = 0.5;
  private double lastScale = 1;
  private Point lastSize = new Point(1, 1);

  /** 0 while fitted, else points of the screen per pixel of the picture. */
  public double zoom() {
    return zoom;
  }

  /** What one pixel measures at the last painting. */
  public double scale() {
    return lastScale;
  }

  public void fit() {
    zoom = 0;
    centreX = 0.5;
    centreY = 0.5;
  }

  /** A zoom with the middle where it is. */
  public void setZoom(double next) {
    zoom = next <= 0 ? 0 : Math.clamp(next, 1 / MOST, MOST);
  }

  /** Zooms by a factor; what is under the point stays under it. */
  public void zoom(double factor, int x, int y, Point size, Rectangle area) {
    Rectangle before = target(size, area);
    double shareX = (x - before.x) / (double) Math.max(1, before.width);
    double shareY = (y - before.y) / (double) Math.max(1, before.height);
    double next = Math.clamp(lastScale * factor, 1 / MOST, MOST);
    centreX = shareX - (x - area.x - area.width / 2.0) / (size.x * next);
    centreY = shareY - (y - area.y - area.height / 2.0) / (size.y * next);
    zoom = next;
  }

  /** Moves by points of the screen. */
  public void move(int dx, int dy) {
    if (zoom > 0) {
      centreX -= dx / (lastSize.x * zoom);
      centreY -= dy / (lastSize.y * zoom);
    }
  }

  /** The rectangle of the area's coordinates that a picture of a size fills. */
  public Rectangle target(Point size, Rectangle area) {
    double scale = zoom > 0 ? zoom : Math.min(area.width / (double) size.x, area.height / (double) size.y);
    lastScale = Math.max(1e-3, scale);
    lastSize = size;
    int w = Math.max(1, (int) Math.round(size.x * lastScale));
    int h = Math.max(1, (int) Math.round(size.y * lastScale));
    double cx = zoom > 0 ? centreX : 0.5;
    double cy = zoom > 0 ? centreY : 0.5;
    return new Rectangle((int) Math.round(area.x + area.width / 2.0 - cx * w),
        (int) Math.round(area.y + area.height / 2.0 - cy * h), w, h);
  }

  /** What to write and to read back at the next start. */
  public String asText() {
    return zoom + " " + centreX + " " + centreY;
  }

  public void restore(String text) {
    String[] parts = text.split(" ");
    if (parts.length == 3) {
      zoom = Double.parseDouble(parts[0]);
      centreX = Double.parseDouble(parts[1]);
      centreY = Double.parseDouble(parts[2]);
    }
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.raster;

import java.util.Arrays;

/**
 * Which triangle is nearest at each sample of a grid. Nearness grows towards the viewer (1/depth for a camera, height
 * along the light for a shadow map) and is linear over the screen. Samples lie at x + 0.5, y + 0.5. One thread.
 */
public final class DepthBuffer {
  /** What {@link #id} holds where nothing was drawn. */
  public static final int NOTHING = -1;

  public final int width;
  public final int height;
  /** Nearness of what is seen; {@link #far} where nothing is. */
  public final float[] near;
  /** The triangle seen, or {@link #NOTHING}. */
  public final int[] id;
  private final float far;

  /**
   * A grid.
   *
   * @param far nearness of nothing
   * @param ids whether triangles are remembered
   */
  public DepthBuffer(int width, int height, float far, boolean ids) {
    this.width = width;
    this.height = height;
    this.far = far;
    near = new float[width * height];
    id = ids ? new int[width * height] : null;
  }

  public void clear() {
    Arrays.fill(near, far);
    if (id != null) {
      Arrays.fill(id, NOTHING);
    }
  }

  /** Draws a triangle; {@code cull} leaves out those that turn clockwise on a screen whose y points down. */
  public void triangle(int triangle, boolean cull, float ax, float ay, float an, float bx, float by, float bn, float cx,
      float cy, float cn) {
    float area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
    if (area > 0) {
      // y points down, so an outside that is counter-clockwise in space has a negative area here
      if (!cull) {
        fill(triangle, area, ax, ay, an, bx, by, bn, cx, cy, cn);
      }
    } else if (area < 0) {
      fill(triangle, -area, ax, ay, an, cx, cy, cn, bx, by, bn);
    }
  }

  private void fill(int triangle, float area, float ax, float ay, float an, float bx, float by, float bn, float cx,
      float cy, float cn) {
    int x0 = Math.max(0, (int) Math.ceil(Math.min(ax, Math.min(bx, cx)) - 0.5f));
    int x1 = Math.min(width - 1, (int) Math.floor(Math.max(ax, Math.max(bx, cx)) - 0.5f));
    int y0 = Math.max(0, (int) Math.ceil(Math.min(ay, Math.min(by, cy)) - 0.5f));
    int y1 = Math.min(height - 1, (int) Math.floor(Math.max(ay, Math.max(by, cy)) - 0.5f));
    if (x0 > x1 || y0 > y1) {
      return;
    }
    float inv = 1 / area;
    // weights of b and c and their steps
    float wbx = (cy - ay) * inv;
    float wby = -(cx - ax) * inv;
    float wcx = -(by - ay) * inv;
    float wcy = (bx - ax) * inv;
    float px = x0 + 0.5f - ax;
    float py = y0 + 0.5f - ay;
    float rowB = px * wbx + py * wby;
    float rowC = px * wcx + py * wcy;
    float db = bn - an;
    float dc = cn - an;
    float stepN = db * wbx + dc * wcx;
    for (int y = y0; y <= y1; y++) {
      float wb = rowB;
      float wc = rowC;
      float n = an + db * wb + dc * wc;
      int at = y * width + x0;
      for (int x = x0; x <= x1; x++) {
        if (wb >= 0 && wc >= 0 && wb + wc <= 1 && n > near[at]) {
          near[at] = n;
          if (id != null) {
            id[at] = triangle;
          }
        }
        wb += wbx;
        wc += wcx;
        n += stepN;
        at++;
      }
      rowB += wby;
      rowC += wcy;
    }
  }
}

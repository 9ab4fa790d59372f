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
    // casts cut towards 0: right for places on the grid, and what lies left of it is left out by the bounds
    int x0 = (int) Math.max(0, Math.min(ax, Math.min(bx, cx)) + 0.4999f);
    int x1 = (int) Math.min(width, Math.max(ax, Math.max(bx, cx)) + 0.5001f) - 1;
    int y0 = (int) Math.max(0, Math.min(ay, Math.min(by, cy)) + 0.4999f);
    int y1 = (int) Math.min(height, Math.max(ay, Math.max(by, cy)) + 0.5001f) - 1;
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
    float wax = -wbx - wcx;
    float ib = 1 / wbx;
    float ic = 1 / wcx;
    float ia = 1 / wax;
    float rowN = an + db * rowB + dc * rowC;
    float rowStep = db * wby + dc * wcy;
    int line = y0 * width;
    for (int y = y0; y <= y1; y++) {
      // the span of the row, counted from x0: each weight is 0 at one place
      float from = 0;
      float to = x1 - x0;
      float zero = -rowB * ib;
      if (wbx > 0) {
        from = Math.max(from, zero);
      } else if (wbx < 0) {
        to = Math.min(to, zero);
      } else if (rowB < 0) {
        to = -1;
      }
      zero = -rowC * ic;
      if (wcx > 0) {
        from = Math.max(from, zero);
      } else if (wcx < 0) {
        to = Math.min(to, zero);
      } else if (rowC < 0) {
        to = -1;
      }
      float rowA = 1 - rowB - rowC;
      zero = -rowA * ia;
      if (wax > 0) {
        from = Math.max(from, zero);
      } else if (wax < 0) {
        to = Math.min(to, zero);
      } else if (rowA < 0) {
        to = -1;
      }
      if (from <= to) {
        int first = (int) from;
        first += first < from ? 1 : 0;
        int last = (int) to;
        float n = rowN + first * stepN;
        int end = line + x0 + last;
        for (int at = line + x0 + first; at <= end; at++) {
          if (n > near[at]) {
            near[at] = n;
            if (id != null) {
              id[at] = triangle;
            }
          }
          n += stepN;
        }
      }
      rowB += wby;
      rowC += wcy;
      rowN += rowStep;
      line += width;
    }
  }

  /**
   * Draws a piece of a ribbon from (ax, ay) to (bx, by), as wide as given at its ends; the ends are cut along rows or
   * columns, which the next piece continues. Far cheaper than two thin triangles.
   */
  public void ribbon(int triangle, float ax, float ay, float an, float aw, float bx, float by, float bn, float bw) {
    float dx = bx - ax;
    float dy = by - ay;
    float length = (float) Math.sqrt(dx * dx + dy * dy);
    if (Math.abs(dy) >= Math.abs(dx)) {
      if (dy == 0) {
        return;
      }
      if (dy < 0) {
        strip(triangle, by, bx, bn, 0.5f * bw * length / -dy, ay, ax, an, 0.5f * aw * length / -dy, height, width, width, 1);
      } else {
        strip(triangle, ay, ax, an, 0.5f * aw * length / dy, by, bx, bn, 0.5f * bw * length / dy, height, width, width, 1);
      }
    } else if (dx < 0) {
      strip(triangle, bx, by, bn, 0.5f * bw * length / -dx, ax, ay, an, 0.5f * aw * length / -dx, width, height, 1, width);
    } else {
      strip(triangle, ax, ay, an, 0.5f * aw * length / dx, bx, by, bn, 0.5f * bw * length / dx, width, height, 1, width);
    }
  }

  /** Lines from a0 to b0, each a span about a middle that moves from a1 to b1. */
  private void strip(int triangle, float a0, float a1, float an, float ah, float b0, float b1, float bn, float bh, int lines,
      int cross, int lineStep, int crossStep) {
    int first = (int) Math.max(0, a0 + 0.4999f);
    int last = (int) Math.min(lines, b0 + 0.5001f) - 1;
    if (first > last) {
      return;
    }
    float inv = 1 / (b0 - a0);
    float t = (first + 0.5f - a0) * inv;
    float middle = a1 + t * (b1 - a1);
    float half = ah + t * (bh - ah);
    float n = an + t * (bn - an);
    float stepMiddle = (b1 - a1) * inv;
    float stepHalf = (bh - ah) * inv;
    float stepN = (bn - an) * inv;
    for (int i = first; i <= last; i++) {
      int from = (int) Math.max(0, middle - half + 0.5f);
      int to = (int) Math.min(cross, middle + half + 0.5f);
      int at = i * lineStep + from * crossStep;
      for (int k = from; k < to; k++) {
        if (n > near[at]) {
          near[at] = n;
          if (id != null) {
            id[at] = triangle;
          }
        }
        at += crossStep;
      }
      middle += stepMiddle;
      half += stepHalf;
      n += stepN;
    }
  }
}

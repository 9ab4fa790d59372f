// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.head.basic;

import java.util.Arrays;

/** Delaunay triangulation of points in the plane by insertion (Bowyer 1981, Watson 1981). */
final class Delaunay {
  private final double[] x;
  private final double[] y;
  private int[] triangle = new int[3 * 1024];
  private double[] circle = new double[3 * 1024];
  private int count;
  private int[] edges = new int[256];

  private Delaunay(double[] px, double[] py) {
    int n = px.length;
    x = Arrays.copyOf(px, n + 3);
    y = Arrays.copyOf(py, n + 3);
    // grids are full of points on common circles: nudged off them, the result is unique
    for (int i = 0; i < n; i++) {
      x[i] += 2e-6 * Math.sin(12.9898 * i + 78.233 * py[i]);
      y[i] += 2e-6 * Math.sin(39.425 * i + 4.137 * px[i]);
    }
    double far = 60;
    x[n] = -far;
    y[n] = -far;
    x[n + 1] = far;
    y[n + 1] = -far;
    x[n + 2] = 0;
    y[n + 2] = far;
    add(n, n + 1, n + 2);
    // sorted insertion lets finished triangles be skipped: none left of the sweep changes any more
    Integer[] order = new Integer[n];
    for (int i = 0; i < n; i++) {
      order[i] = i;
    }
    Arrays.sort(order, (a, b) -> Double.compare(x[a], x[b]));
    int done = 0;
    for (int p : order) {
      done = insert(p, done);
    }
  }

  /** Three indices a triangle, counter-clockwise. */
  static int[] of(double[] x, double[] y) {
    Delaunay d = new Delaunay(x, y);
    int n = x.length;
    int[] out = new int[3 * d.count];
    int k = 0;
    for (int t = 0; t < d.count; t++) {
      int a = d.triangle[3 * t];
      int b = d.triangle[3 * t + 1];
      int c = d.triangle[3 * t + 2];
      if (a < n && b < n && c < n) {
        out[k++] = a;
        out[k++] = b;
        out[k++] = c;
      }
    }
    return Arrays.copyOf(out, k);
  }

  private int insert(int p, int first) {
    int done = first;
    int edgeCount = 0;
    for (int t = done; t < count;) {
      double dx = x[p] - circle[3 * t];
      double dy = y[p] - circle[3 * t + 1];
      double r = circle[3 * t + 2];
      if (dx > 0 && dx * dx > r) {
        swap(t, done);
        done++;
        t = Math.max(t + 1, done);
      } else if (dx * dx + dy * dy < r) {
        for (int k = 0; k < 3; k++) {
          if (2 * edgeCount + 2 > edges.length) {
            edges = Arrays.copyOf(edges, 2 * edges.length);
          }
          edges[2 * edgeCount] = triangle[3 * t + k];
          edges[2 * edgeCount + 1] = triangle[3 * t + (k + 1) % 3];
          edgeCount++;
        }
        count--;
        swap(t, count);
      } else {
        t++;
      }
    }
    for (int e = 0; e < edgeCount; e++) {
      boolean inner = false;
      for (int f = 0; f < edgeCount && !inner; f++) {
        inner = edges[2 * e] == edges[2 * f + 1] && edges[2 * e + 1] == edges[2 * f];
      }
      if (!inner) {
        add(edges[2 * e], edges[2 * e + 1], p);
      }
    }
    return done;
  }

  private void swap(int s, int t) {
    if (s == t) {
      return;
    }
    for (int k = 0; k < 3; k++) {
      int i = triangle[3 * s + k];
      triangle[3 * s + k] = triangle[3 * t + k];
      triangle[3 * t + k] = i;
      double d = circle[3 * s + k];
      circle[3 * s + k] = circle[3 * t + k];
      circle[3 * t + k] = d;
    }
  }

  private void add(int a, int b, int c) {
    if (3 * count + 3 > triangle.length) {
      triangle = Arrays.copyOf(triangle, 2 * triangle.length);
      circle = Arrays.copyOf(circle, 2 * circle.length);
    }
    triangle[3 * count] = a;
    triangle[3 * count + 1] = b;
    triangle[3 * count + 2] = c;
    double bx = x[b] - x[a];
    double by = y[b] - y[a];
    double cx = x[c] - x[a];
    double cy = y[c] - y[a];
    double d = 2 * (bx * cy - by * cx);
    double ux = d == 0 ? 1e9 : (cy * (bx * bx + by * by) - by * (cx * cx + cy * cy)) / d;
    double uy = d == 0 ? 1e9 : (bx * (cx * cx + cy * cy) - cx * (bx * bx + by * by)) / d;
    circle[3 * count] = x[a] + ux;
    circle[3 * count + 1] = y[a] + uy;
    circle[3 * count + 2] = ux * ux + uy * uy;
    count++;
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.image.Plane;
import org.likeness.media.image.MatScope;
import org.likeness.media.image.Mats;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Masks (0-1 per pixel) from points. */
public final class Masks {
  /** Sub-lines per row of a polygon's edge; along the row the covered part is exact. */
  private static final int LINES = 4;

  private Masks() {}

  /** 1 inside the convex hull of the points, 0 outside. */
  public static Plane hull(Landmarks landmarks, int width, int height) {
    return polygon(hull(landmarks.xy()), width, height);
  }

  /**
   * The hull with a soft edge: shrunk by {@code 2 * feather} pixels, then blurred with that Gaussian, so that the mask is
   * (nearly) 0 outside the hull.
   */
  public static Plane softHull(Landmarks landmarks, int width, int height, double feather) {
    return feather(eroded(hull(landmarks, width, height), 2 * feather), feather);
  }

  /** 1 inside a polygon x0, y0, x1, y1, ... (even-odd rule), at its edge the covered part of the pixel. */
  public static Plane polygon(double[] xy, int width, int height) {
    Plane out = Plane.zeros(width, height);
    double[] crossings = new double[xy.length / 2];
    for (int line = 0; line < height * LINES; line++) {
      int n = crossings(xy, (line + 0.5) / LINES - 0.5, crossings);
      for (int i = 0; i + 1 < n; i += 2) {
        cover(out, line / LINES, crossings[i] + 0.5, crossings[i + 1] + 0.5);
      }
    }
    return out;
  }

  /** Where the polygon's edges meet a horizontal line, ascending; returns how many. */
  private static int crossings(double[] xy, double y, double[] out) {
    int n = 0;
    for (int i = 0; i < xy.length; i += 2) {
      int j = (i + 2) % xy.length;
      if (xy[i + 1] <= y != xy[j + 1] <= y) {
        out[n++] = xy[i] + (y - xy[i + 1]) / (xy[j + 1] - xy[i + 1]) * (xy[j] - xy[i]);
      }
    }
    Arrays.sort(out, 0, n);
    return n;
  }

  /** Adds one sub-line from a to b, where pixel x reaches from x to x + 1. */
  private static void cover(Plane out, int y, double a, double b) {
    double from = Math.max(a, 0);
    double to = Math.min(b, out.width());
    for (int x = (int) from; x < to; x++) {
      out.data()[y * out.width() + x] += (float) ((Math.min(to, x + 1) - Math.max(from, x)) / LINES);
    }
  }

  /** 1 inside a disc. */
  public static Plane disc(double x, double y, double radius, int width, int height) {
    int n = 64;
    double[] xy = new double[2 * n];
    for (int i = 0; i < n; i++) {
      xy[2 * i] = x + radius * Math.cos(2 * Math.PI * i / n);
      xy[2 * i + 1] = y + radius * Math.sin(2 * Math.PI * i / n);
    }
    return polygon(xy, width, height);
  }

  /** Blurred by a Gaussian of {@code sigma} pixels, with zeros outside the picture; the same object when sigma is 0. */
  public static Plane feather(Plane mask, double sigma) {
    if (sigma <= 0) {
      return mask;
    }
    try (MatScope m = new MatScope()) {
      int r = (int) Math.ceil(3 * sigma);
      Mat padded = m.mat();
      Core.copyMakeBorder(m.add(Mats.of(mask)), padded, r, r, r, r, Core.BORDER_CONSTANT, new Scalar(0));
      Imgproc.GaussianBlur(padded, padded, new Size(2 * r + 1, 2 * r + 1), sigma);
      return Mats.plane(m.add(m.add(padded.submat(r, r + mask.height(), r, r + mask.width())).clone()));
    }
  }

  /** Shrunk by {@code radius} pixels in every direction (grey-scale erosion by a disc); negative: grown. */
  public static Plane eroded(Plane mask, double radius) {
    int r = (int) Math.round(Math.abs(radius));
    if (r == 0) {
      return mask;
    }
    try (MatScope m = new MatScope()) {
      Mat kernel = m.add(Imgproc.getStructuringElement(Imgproc.MORPH_ELLIPSE, new Size(2 * r + 1, 2 * r + 1)));
      Mat out = m.mat();
      if (radius > 0) {
        Imgproc.erode(m.add(Mats.of(mask)), out, kernel);
      } else {
        Imgproc.dilate(m.add(Mats.of(mask)), out, kernel);
      }
      return Mats.plane(out);
    }
  }

  /** The convex hull of points, in order (Andrew's monotone chain, 1979). */
  public static double[] hull(double[] xy) {
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i < xy.length; i += 2) {
      points.add(new double[] {xy[i], xy[i + 1]});
    }
    points.sort((p, q) -> p[0] != q[0] ? Double.compare(p[0], q[0]) : Double.compare(p[1], q[1]));
    List<double[]> chain = half(points);
    List<double[]> back = half(points.reversed());
    chain.removeLast();
    back.removeLast();
    chain.addAll(back);
    return chain.stream().flatMapToDouble(Arrays::stream).toArray();
  }

  private static List<double[]> half(List<double[]> sorted) {
    List<double[]> out = new ArrayList<>();
    for (double[] p : sorted) {
      while (out.size() >= 2 && turn(out.get(out.size() - 2), out.getLast(), p) <= 0) {
        out.removeLast();
      }
      out.add(p);
    }
    return out;
  }

  private static double turn(double[] a, double[] b, double[] c) {
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
  }
}

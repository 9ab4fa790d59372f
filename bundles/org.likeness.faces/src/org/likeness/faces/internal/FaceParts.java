// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.faces.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.api.face.Segmenter.Region;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.geometry.Point;

/** Polygons around the parts of a face, out of the 68 points of iBUG 300-W (Sagonas et al. 2016). */
public final class FaceParts {
  /** Brows are lines in the scheme: so thick they are drawn, as a part of the outer eye distance. */
  private static final double BROW = 0.09;

  private FaceParts() {}

  /** Outlines (x0, y0, x1, y1 ...) of all regions but the skin, those in front first. */
  public static Map<Region, double[]> of(Landmarks l) {
    Map<Region, double[]> out = new LinkedHashMap<>();
    out.put(Region.LEFT_EYE, points(l, 36, 37, 38, 39, 40, 41));
    out.put(Region.RIGHT_EYE, points(l, 42, 43, 44, 45, 46, 47));
    out.put(Region.MOUTH, points(l, 60, 61, 62, 63, 64, 65, 66, 67));
    out.put(Region.UPPER_LIP, points(l, 48, 49, 50, 51, 52, 53, 54, 64, 63, 62, 61, 60));
    out.put(Region.LOWER_LIP, points(l, 48, 60, 67, 66, 65, 64, 54, 55, 56, 57, 58, 59));
    out.put(Region.LEFT_BROW, brow(l, 17));
    out.put(Region.RIGHT_BROW, brow(l, 22));
    out.put(Region.NOSE, points(l, 27, 35, 34, 33, 32, 31));
    return out;
  }

  private static double[] points(Landmarks l, int... indices) {
    double[] out = new double[2 * indices.length];
    for (int i = 0; i < indices.length; i++) {
      out[2 * i] = l.point(indices[i]).x();
      out[2 * i + 1] = l.point(indices[i]).y();
    }
    return out;
  }

  /** Five points along the brow's middle, moved up and down the face by half its thickness. */
  private static double[] brow(Landmarks l, int first) {
    Point eyes = l.mean(36, 48);
    Point mouth = l.mean(48, 68);
    double length = Math.max(1e-6, eyes.distance(mouth));
    double half = BROW / 2 * l.eyeDistance();
    double dx = (mouth.x() - eyes.x()) / length * half;
    double dy = (mouth.y() - eyes.y()) / length * half;
    double[] out = new double[20];
    for (int i = 0; i < 5; i++) {
      Point p = l.point(first + i);
      out[2 * i] = p.x() - dx;
      out[2 * i + 1] = p.y() - dy;
      out[18 - 2 * i] = p.x() + dx;
      out[19 - 2 * i] = p.y() + dy;
    }
    return out;
  }
}

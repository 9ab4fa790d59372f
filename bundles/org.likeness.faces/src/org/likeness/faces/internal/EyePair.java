// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.faces.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.likeness.api.geometry.Box;
import org.likeness.api.geometry.Point;

/**
 * Chooses two eyes among the hits of eye cascades, which also see brows, nostrils and mouth corners: the pair that agrees
 * best with where eyes lie in a face box, how far apart and how level they are, and how sure the cascades were.
 *
 * @param left image-left eye, in units of the face box: (0, 0) its top left, (1, 1) its bottom right
 * @param right image-right eye
 * @param score logarithm of an unnormalised likelihood
 */
record EyePair(Point left, Point right, double score) {

  /**
   * An eye as a cascade saw it, in units of the face box.
   *
   * @param size side of the window, in widths of the face box
   * @param weight how many raw windows agreed
   */
  record Candidate(Point centre, double size, double weight) {}

  /**
   * Means and standard deviations in units of the face box. Wide, because the boxes of different detectors differ: the
   * cascade's begins in the middle of the forehead, the tiny detector's at the brows.
   */
  private static final double DISTANCE = 0.41;
  private static final double DISTANCE_SD = 0.07;
  private static final double MIDDLE_SD = 0.09;
  private static final double HEIGHT = 0.33;
  private static final double HEIGHT_SD = 0.09;
  private static final double TILT_SD = Math.toRadians(14);
  private static final double SIZE_RATIO_SD = 0.3;
  /** A window's side is about this part of the eyes' distance. */
  private static final double SIZE_TO_DISTANCE = 0.55;
  private static final double SIZE_TO_DISTANCE_SD = 0.35;
  /** Below this a pair is less plausible than having seen no eyes. */
  private static final double PLAUSIBLE = -4;
  /** Windows whose centres are nearer than this part of their size mean the same eye. */
  private static final double SAME_EYE = 0.25;

  /** The best pair, its centres averaged over all windows that mean the same eyes. */
  static Optional<EyePair> best(List<Candidate> candidates, Box face) {
    double aspect = face.height() / face.width();
    List<EyePair> pairs = new ArrayList<>();
    for (Candidate a : candidates) {
      for (Candidate b : candidates) {
        if (a.centre.x() < b.centre.x()) {
          double s = score(a, b, aspect);
          if (s > PLAUSIBLE) {
            pairs.add(new EyePair(averaged(a, candidates), averaged(b, candidates), s));
          }
        }
      }
    }
    return pairs.stream().max(Comparator.comparingDouble(EyePair::score));
  }

  private static double score(Candidate a, Candidate b, double aspect) {
    double dx = b.centre.x() - a.centre.x();
    double dy = (b.centre.y() - a.centre.y()) * aspect;
    double distance = Math.hypot(dx, dy);
    Point middle = a.centre.middle(b.centre);
    double size = Math.sqrt(a.size * b.size);
    return Math.log1p(a.weight) + Math.log1p(b.weight)
        - half((distance - DISTANCE) / DISTANCE_SD)
        - half((middle.x() - 0.5) / MIDDLE_SD)
        - half((middle.y() - HEIGHT) / HEIGHT_SD)
        - half(Math.atan2(dy, dx) / TILT_SD)
        - half(Math.log(a.size / b.size) / SIZE_RATIO_SD)
        - half(Math.log(size / distance / SIZE_TO_DISTANCE) / SIZE_TO_DISTANCE_SD);
  }

  private static double half(double z) {
    return 0.5 * z * z;
  }

  private static Point averaged(Candidate eye, List<Candidate> all) {
    double x = 0;
    double y = 0;
    double n = 0;
    for (Candidate c : all) {
      if (c.centre.distance(eye.centre) < SAME_EYE * eye.size && Math.abs(Math.log(c.size / eye.size)) < SIZE_RATIO_SD) {
        x += c.weight * c.centre.x();
        y += c.weight * c.centre.y();
        n += c.weight;
      }
    }
    return new Point(x / n, y / n);
  }
}

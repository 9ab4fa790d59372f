// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.faces.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.likeness.api.face.Detection;
import org.likeness.api.geometry.Box;

/** Keeps the best of overlapping detections. */
public final class NonMaximumSuppression {

  private NonMaximumSuppression() {}

  /** The detections that overlap no better one by more than {@code iou}, the best first. */
  public static List<Detection> of(List<Detection> detections, double iou) {
    return of(detections, iou, 1);
  }

  /**
   * The same without those that lie in a better one, or hold it, by more than {@code part} of the smaller one's area.
   */
  public static List<Detection> of(List<Detection> detections, double iou, double part) {
    List<Detection> sorted = new ArrayList<>(detections);
    sorted.sort(Comparator.comparingDouble(Detection::score).reversed());
    List<Detection> kept = new ArrayList<>();
    for (Detection d : sorted) {
      if (kept.stream().noneMatch(k -> k.box().iou(d.box()) > iou || common(k.box(), d.box()) > part)) {
        kept.add(d);
      }
    }
    return kept;
  }

  /** Intersection over the smaller area, 0-1. */
  private static double common(Box a, Box b) {
    double iou = a.iou(b);
    // From I / (A + B - I).
    double intersection = iou * (a.area() + b.area()) / (1 + iou);
    double smaller = Math.min(a.area(), b.area());
    return smaller == 0 ? 0 : Math.min(1, intersection / smaller);
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.faces.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.likeness.api.face.Detection;

/** Keeps the best of overlapping detections. */
public final class NonMaximumSuppression {

  private NonMaximumSuppression() {}

  /** The detections that overlap no better one by more than {@code iou}, the best first. */
  public static List<Detection> of(List<Detection> detections, double iou) {
    List<Detection> sorted = new ArrayList<>(detections);
    sorted.sort(Comparator.comparingDouble(Detection::score).reversed());
    List<Detection> kept = new ArrayList<>();
    for (Detection d : sorted) {
      if (kept.stream().noneMatch(k -> k.box().iou(d.box()) > iou)) {
        kept.add(d);
      }
    }
    return kept;
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.pipeline;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.likeness.api.geometry.Box;

/**
 * Which of several faces of a clip is measured, frame after frame: the largest of the first frame, and then the one that lies
 * where it was. The largest of each frame would jump from person to person. Used by one thread.
 */
final class SteadyFace {
  /** Faces that overlap less are not the same one. */
  private static final double SAME = 0.2;

  private Box last;
  private int several;

  /** The face that is meant in the next frame; nothing when it shows none. */
  Optional<FoundFace> next(List<FoundFace> faces) {
    several += faces.size() > 1 ? 1 : 0;
    Optional<FoundFace> found = last == null ? Optional.empty() : at(faces, last);
    found = found.isPresent() ? found : faces.stream().max(Comparator.comparingDouble(f -> f.box().area()));
    found.ifPresent(f -> last = f.box());
    return found;
  }

  /** Frames with more than one face. */
  int several() {
    return several;
  }

  /** The face that lies most at a place, if one does. */
  static Optional<FoundFace> at(List<FoundFace> faces, Box place) {
    return faces.stream().filter(f -> f.box().iou(place) >= SAME).max(Comparator.comparingDouble(f -> f.box().iou(place)));
  }
}

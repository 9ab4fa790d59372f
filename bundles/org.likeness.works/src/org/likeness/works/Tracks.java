// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.likeness.api.face.Detection;
import org.likeness.api.face.Tracker;
import org.likeness.api.image.Image;

/**
 * Gathers the faces of a clip by the tracks that a {@link Tracker} says, and looks at some of each; who is who across tracks is
 * for {@link Identities} to say. Frames in order, on one thread.
 */
final class Tracks {
  /** How a face is shown to an embedder, whatever crops the recipe wants. */
  static final CropSpec LOOK = CropSpec.DEFAULTS;

  private final Tracker.Worker tracker;
  private final Function<Image, float[]> look;
  private final int every;
  private final Map<Integer, Tracklet> all = new LinkedHashMap<>();

  /**
   * @param every how many frames lie between two that are looked at
   * @param look describes an aligned face; null when nobody asks who is who
   */
  Tracks(Tracker.Worker tracker, int every, Function<Image, float[]> look) {
    this.tracker = tracker;
    this.every = every;
    this.look = look;
  }

  /** @param micros when the frame is shown @param faces the largest first */
  void add(long frame, long micros, Image image, List<FoundFace> faces) {
    int[] numbers = tracker.next(frame / every, image, faces.stream().map(f -> new Detection(f.box(), f.score())).toList());
    for (int i = 0; i < numbers.length; i++) {
      Tracklet t = all.computeIfAbsent(numbers[i], n -> new Tracklet());
      FoundFace face = faces.get(i);
      t.add(frame, micros, face);
      if (look != null && t.wantsLook()) {
        t.look(look.apply(LOOK.cut(image, LOOK.frameToCrop(face.landmarks()))));
      }
    }
  }

  /** In the order in which they begin. */
  List<Tracklet> tracklets() {
    return List.copyOf(all.values());
  }
}

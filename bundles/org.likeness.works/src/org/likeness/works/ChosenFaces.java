// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likeness.api.face.Smoother;

/**
 * The faces of a clip that are meant, by frame.
 *
 * @param byFrame frames without one are missing
 * @param frames that were looked at
 * @param several frames of those that show more than one face
 * @param note for a person to read when something had to be chosen; else empty
 */
public record ChosenFaces(Map<Long, List<FoundFace>> byFrame, int frames, int several, String note) {

  /** Of a clip in which no face is looked for. */
  static final ChosenFaces NONE = new ChosenFaces(Map.of(), 0, 0, "");

  /** Of the frame with this index, the largest first. */
  public List<FoundFace> at(long frame) {
    return byFrame.getOrDefault(frame, List.of());
  }

  /** The same where one face is wanted. */
  public Optional<FoundFace> first(long frame) {
    return at(frame).stream().findFirst();
  }

  /** With the landmarks of each tracklet calm. */
  static Map<Long, List<FoundFace>> byFrame(List<Tracklet> tracklets, Smoother.Worker smoother, CropSpec crop) {
    Map<Long, List<FoundFace>> out = new HashMap<>();
    tracklets.forEach(t -> t.calm(smoother, crop).forEach((frame, face) -> out.computeIfAbsent(frame, f -> new ArrayList<>(1)).add(face)));
    out.values().forEach(l -> l.sort(java.util.Comparator.comparingDouble((FoundFace f) -> f.box().area()).reversed()));
    return out;
  }
}

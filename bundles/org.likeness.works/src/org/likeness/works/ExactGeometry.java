// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.problem.UserProblem;
import org.likeness.base.io.Json;

/**
 * Where the face of a rendered clip is, as its renderer knows it: the file that {@code synthesise} writes beside a clip
 * with {@code geometry: true}.
 *
 * @param landmarks 68 points for each frame, in its pixels
 */
record ExactGeometry(List<Landmarks> landmarks) {
  private static final int NUMBERS = 2 * 68;

  /** @throws UserProblem when the file is no such geometry */
  static ExactGeometry read(Path file) {
    List<Landmarks> all = new ArrayList<>();
    for (Map<String, Object> frame : Json.maps(Json.readMap(file), "frames")) {
      List<?> numbers = frame.get("landmarks") instanceof List<?> l ? l : List.of();
      double[] xy = numbers.stream().mapToDouble(n -> n instanceof Number v ? v.doubleValue() : Double.NaN).filter(Double::isFinite).toArray();
      if (xy.length != NUMBERS || numbers.size() != NUMBERS) {
        throw new UserProblem("The geometry " + file + " has " + xy.length + " numbers for frame " + (all.size() + 1) + "; x and y of 68"
            + " points are needed, as 'synthesise' writes them with 'geometry: true'");
      }
      all.add(new Landmarks(Landmarks.Scheme.IBUG_68, xy));
    }
    if (all.isEmpty()) {
      throw new UserProblem("The geometry " + file + " names no frames; 'synthesise' writes such a file beside a clip with 'geometry: true'");
    }
    return new ExactGeometry(all);
  }

  /** As if they had been found, without a doubt. */
  ChosenFaces faces(CropSpec crop) {
    Map<Long, List<FoundFace>> byFrame = new HashMap<>();
    for (int i = 0; i < landmarks.size(); i++) {
      Landmarks l = landmarks.get(i);
      byFrame.put((long) i, List.of(new FoundFace(l.box(), l, crop.frameToCrop(l), 1)));
    }
    return new ChosenFaces(byFrame, landmarks.size(), 0, "");
  }
}

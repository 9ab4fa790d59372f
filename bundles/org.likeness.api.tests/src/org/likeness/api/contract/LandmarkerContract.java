// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.likeness.api.face.Landmarker;
import org.likeness.api.geometry.Box;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.image.Image;

/** Landmarkers. */
public abstract class LandmarkerContract extends PluginContract {

  /** A picture with a face whose landmarks this landmarker finds. */
  protected abstract Image picture();

  /** The face in {@link #picture()}. */
  protected abstract Box face();

  @SuppressWarnings("unchecked")
  protected final Landmarker.Worker worker() {
    return ((Landmarker<Record>) plugin()).create(defaults(), context());
  }

  @Test
  void findsTheSamePointsEachTimeNearTheFace() {
    try (Landmarker.Worker first = worker(); Landmarker.Worker second = worker()) {
      Landmarks found = first.find(picture(), face()).orElseThrow();
      assertEquals(Optional.of(found), first.find(picture(), face()));
      assertEquals(Optional.of(found), second.find(picture(), face()));
      for (int i = 0; i < found.size(); i++) {
        assertTrue(face().scaled(1.6).contains(found.point(i)), "point " + i + " at " + found.point(i) + " of the face " + face());
      }
    }
  }

  @Test
  void bearsBoxesThatReachBeyondThePicture() {
    Image image = picture();
    try (Landmarker.Worker worker = worker()) {
      worker.find(image, new Box(-20, -30, 60, 60)).ifPresent(l -> assertTrue(l.size() > 0));
      assertTrue(worker.find(image, new Box(image.width() + 50, 0, 40, 40)).map(l -> Double.isFinite(l.xy()[0])).orElse(true));
    }
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.likeness.api.face.Detection;
import org.likeness.api.face.FaceDetector;
import org.likeness.api.image.Image;

/** Face detectors. */
public abstract class FaceDetectorContract extends PluginContract {

  /** A picture with at least one face that this detector finds. */
  protected abstract Image picture();

  @SuppressWarnings("unchecked")
  protected final FaceDetector.Worker worker() {
    return ((FaceDetector<Record>) plugin()).create(defaults(), context());
  }

  @Test
  void findsTheSameFacesEachTime() {
    try (FaceDetector.Worker first = worker(); FaceDetector.Worker second = worker()) {
      List<Detection> faces = first.detect(picture());
      assertFalse(faces.isEmpty(), "no face found");
      assertEquals(faces, first.detect(picture()));
      assertEquals(faces, second.detect(picture()));
    }
  }

  @Test
  void sortsByScoreAndStaysNearThePicture() {
    Image image = picture();
    try (FaceDetector.Worker worker = worker()) {
      double last = 1;
      for (Detection d : worker.detect(image)) {
        assertTrue(d.score() >= 0 && d.score() <= last, "score " + d.score() + " after " + last);
        last = d.score();
        assertTrue(d.box().width() > 0 && d.box().iou(new org.likeness.api.geometry.Box(0, 0, image.width(), image.height())) > 0,
            "box " + d.box());
      }
    }
  }

  @Test
  void findsNothingWhereNothingIsAndBearsAnySize() {
    try (FaceDetector.Worker worker = worker()) {
      for (int[] size : new int[][] {{1, 1}, {3, 200}, {97, 64}}) {
        assertEquals(List.of(), worker.detect(Pictures.flat(size[0], size[1], 120)));
      }
      assertEquals(List.of(), worker.detect(new Image(40, 30, 1, new byte[1200])), "a grey picture");
    }
  }
}

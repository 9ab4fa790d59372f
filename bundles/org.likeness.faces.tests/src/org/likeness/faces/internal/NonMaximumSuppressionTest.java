// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.faces.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.likeness.api.face.Detection;
import org.likeness.api.geometry.Box;

class NonMaximumSuppressionTest {
  @Test
  void keepsTheBestOfOverlappingBoxes() {
    Detection weak = new Detection(new Box(2, 0, 10, 10), 0.6);
    Detection best = new Detection(new Box(0, 0, 10, 10), 0.9);
    Detection other = new Detection(new Box(8, 0, 10, 10), 0.7);
    assertEquals(List.of(best, other), NonMaximumSuppression.of(List.of(weak, best, other), 0.4));
    assertEquals(List.of(best, other, weak), NonMaximumSuppression.of(List.of(weak, best, other), 0.9));
  }

  @Test
  void leavesOutPartsOfAFace() {
    Detection face = new Detection(new Box(0, 0, 20, 20), 0.9);
    Detection eye = new Detection(new Box(3, 3, 6, 6), 0.6);
    assertEquals(List.of(face), NonMaximumSuppression.of(List.of(eye, face), 0.4, 0.65));
    assertEquals(List.of(face, eye), NonMaximumSuppression.of(List.of(eye, face), 0.4));
    Detection beside = new Detection(new Box(17, 3, 6, 6), 0.6);
    assertEquals(List.of(face, beside), NonMaximumSuppression.of(List.of(beside, face), 0.4, 0.65));
  }
}

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
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.likeness.api.geometry.Affine;
import org.likeness.api.geometry.Box;

class SteadyFaceTest {

  private static FoundFace at(double x, double side) {
    return new FoundFace(new Box(x, 40, side, side), null, Affine.IDENTITY, 1);
  }

  @Test
  void theFaceThatWasMeantStaysMeantThoughAnotherGrowsLarger() {
    SteadyFace face = new SteadyFace();
    List<Double> seen = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      FoundFace left = at(10 + i, 60);
      FoundFace right = at(200, 50 + 6 * i); // larger from the third frame on
      seen.add(face.next(i % 2 == 0 ? List.of(right, left) : List.of(left, right)).orElseThrow().box().x());
    }
    assertEquals(List.of(10.0, 11.0, 12.0, 13.0, 14.0, 15.0), seen);
    assertEquals(6, face.several());
  }

  @Test
  void afterACutTheLargestIsMeantAgain() {
    SteadyFace face = new SteadyFace();
    face.next(List.of(at(10, 60)));
    assertTrue(face.next(List.of()).isEmpty());
    assertEquals(300, face.next(List.of(at(150, 30), at(300, 70))).orElseThrow().box().x());
    assertEquals(1, face.several());
  }

  @Test
  void aCandidatesFaceIsTheOneAtTheReferencesPlace() {
    assertEquals(12, SteadyFace.at(List.of(at(200, 90), at(12, 60)), at(10, 60).box()).orElseThrow().box().x());
    assertTrue(SteadyFace.at(List.of(at(200, 90)), at(10, 60).box()).isEmpty(), "another person's face is no face of this one");
  }
}

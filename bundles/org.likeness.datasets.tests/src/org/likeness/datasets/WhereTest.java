// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.likeness.api.geometry.Affine;
import org.likeness.api.geometry.Box;
import org.likeness.api.problem.UserProblem;

class WhereTest {

  private static Face face(Map<String, Double> attributes) {
    return new Face(1, 1, 0, new Box(0, 0, 4, 4), null, Affine.IDENTITY, 1, Path.of("a.png"), "", "", "", Face.Origin.SYNTHETIC, false, Attributes.of(attributes));
  }

  @Test
  void allConditionsMustHold() {
    Face face = face(Map.of("AU12", 0.5, "pose.yaw", -12.5));
    assertTrue(Where.of("AU12>0.4 pose.yaw<-10").holds(face));
    assertTrue(Where.of("au12>=0.5, AU12<=0.5,AU12=0.5").holds(face), "names without regard to case");
    assertFalse(Where.of("AU12>0.5").holds(face));
    assertFalse(Where.of("AU12>0.4 pose.yaw>0").holds(face));
    assertTrue(Where.of("  ").holds(face));
  }

  @Test
  void whatIsNotKnownHoldsNothing() {
    assertFalse(Where.of("AU26<9").holds(face(Map.of("AU12", 0.5))));
    assertFalse(Where.of("AU26<9").holds(face(Map.of())));
  }

  @Test
  void otherWordsAreNone() {
    assertTrue(Where.condition("smiling").isEmpty() && Where.condition("a=b").isEmpty() && Where.condition("3<4").isEmpty());
    assertTrue(assertThrows(UserProblem.class, () -> Where.of("AU12>much")).getMessage().startsWith("'AU12>much' is no condition"));
    assertEquals("AU12>=0.4 pose.yaw<-10.0", Where.of("AU12>=0.4 pose.yaw<-10").toString());
  }
}

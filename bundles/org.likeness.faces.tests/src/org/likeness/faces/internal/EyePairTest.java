// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.faces.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.likeness.api.geometry.Box;
import org.likeness.api.geometry.Point;
import org.likeness.faces.internal.EyePair.Candidate;

class EyePairTest {
  private static final Box FACE = new Box(0, 0, 100, 100);
  private static final Candidate LEFT = new Candidate(new Point(0.30, 0.36), 0.22, 10);
  private static final Candidate RIGHT = new Candidate(new Point(0.70, 0.35), 0.21, 12);

  @Test
  void findsTheEyesAmongBrowsNostrilsAndMouthCorners() {
    List<Candidate> all = new ArrayList<>(List.of(LEFT, RIGHT));
    all.add(new Candidate(new Point(0.29, 0.20), 0.2, 12));
    all.add(new Candidate(new Point(0.45, 0.60), 0.16, 15));
    all.add(new Candidate(new Point(0.57, 0.60), 0.16, 15));
    all.add(new Candidate(new Point(0.35, 0.80), 0.25, 30));
    all.add(new Candidate(new Point(0.66, 0.80), 0.25, 30));
    EyePair pair = EyePair.best(all, FACE).orElseThrow();
    assertEquals(0, LEFT.centre().distance(pair.left()), 1e-9);
    assertEquals(0, RIGHT.centre().distance(pair.right()), 1e-9);
  }

  @Test
  void oneEyeIsNoPair() {
    assertTrue(EyePair.best(List.of(LEFT), FACE).isEmpty());
    assertTrue(EyePair.best(List.of(), FACE).isEmpty());
  }

  @Test
  void implausiblePairsAreRefused() {
    // both in the left half, and one above the other
    assertTrue(EyePair.best(List.of(LEFT, new Candidate(new Point(0.12, 0.36), 0.2, 3)), FACE).isEmpty());
    assertTrue(EyePair.best(List.of(LEFT, new Candidate(new Point(0.35, 0.75), 0.2, 3)), FACE).isEmpty());
  }

  @Test
  void windowsOfTheSameEyeAreAveragedByTheirWeight() {
    Candidate again = new Candidate(new Point(0.32, 0.36), 0.22, 30);
    EyePair pair = EyePair.best(List.of(LEFT, again, RIGHT), FACE).orElseThrow();
    assertEquals(0.315, pair.left().x(), 1e-9);
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.likeness.api.problem.UserProblem;

/** Points whose density is known. */
class CloudTest {

  private static final String PLACES = "-0.5 0, 0.5 0.25";

  private static Cloud cloud(Points points) {
    return points.cloud(PLACES);
  }

  /** 1 - exp(-9/2) lie within three deviations of where they were drawn; along curves a few more are near to another centre. */
  @Test
  void ofItsOwnPointsAllModesAreFoundAndNearlyAllAreOfHighQuality() {
    for (Points points : Points.values()) {
      Cloud.Coverage coverage = cloud(points).coverage(cloud(points).draw(20_000, new SplittableRandom(7)));
      assertEquals(0, coverage.missing(), points.name());
      boolean modes = points == Points.RING || points == Points.GRID || points == Points.DRAWN;
      assertEquals(modes ? 1 - Math.exp(-4.5) : 0.995, coverage.near(), modes ? 0.003 : 0.005, points.name());
    }
  }

  @Test
  void aModeWithLessThanAFifthOfItsShareIsMissing() {
    Cloud ring = cloud(Points.RING);
    float[] xy = new float[2 * 8000];
    for (int i = 0; i < 8000; i++) {
      int mode = i < 199 ? 0 : i < 400 ? 1 : 2 + i % 6; // a share is 1000 points, a fifth of it 200
      xy[2 * i] = (float) ring.centres().get(mode)[0];
      xy[2 * i + 1] = (float) ring.centres().get(mode)[1];
    }
    assertEquals(new Cloud.Coverage(1, 1), ring.coverage(xy));
  }

  @Test
  void pointsThatAreNoNumbersAreNearToNothing() {
    float[] xy = new float[40];
    Arrays.fill(xy, Float.NaN);
    assertEquals(new Cloud.Coverage(8, 0), cloud(Points.RING).coverage(xy));
    assertEquals(1, new Cells(cloud(Points.RING)).divergence(xy), 1e-9);
  }

  @Test
  void allLieWithinThePicture() {
    for (Points points : Points.values()) {
      for (float v : cloud(points).draw(5000, new SplittableRandom(3))) {
        assertTrue(Math.abs(v) < Cells.EDGE, points + ": " + v);
      }
    }
  }

  /** Against counts of many points: the exact cells are those that the points fall into. */
  @Test
  void theDivergenceOfItsOwnPointsGoesToNothing() {
    for (Points points : Points.values()) {
      Cells cells = new Cells(cloud(points));
      assertEquals(1, Arrays.stream(cells.likely()).sum(), 1e-12, points.name());
      double few = cells.divergence(cloud(points).draw(500, new SplittableRandom(1)));
      double many = cells.divergence(cloud(points).draw(400_000, new SplittableRandom(1)));
      assertTrue(many < 0.001 && few > 5 * many, points + ": " + few + ", " + many);
    }
  }

  /** Half of the cloud missing: P is Q on one half with twice the weight, so that JS = 1 - 3/4 log2 3 + 1/2 = 0.3113 bits. */
  @Test
  void theDivergenceOfHalfOfThePlacesIsWhatTheFormulaSays() {
    Cloud left = Points.DRAWN.cloud("-0.5 0");
    double half = new Cells(Points.DRAWN.cloud("-0.5 0, 0.5 0")).divergence(left.draw(400_000, new SplittableRandom(5)));
    assertEquals(1.5 - 0.75 * Math.log(3) / Math.log(2), half, 0.001);
  }

  /** Abramowitz & Stegun, table 26.1. */
  @Test
  void theNormalDistribution() {
    assertEquals(0.5, NormalDistribution.below(0), 0);
    assertEquals(0.841344746068543, NormalDistribution.below(1), 1e-15);
    assertEquals(0.977249868051821, NormalDistribution.below(2), 1e-15);
    assertEquals(0.001349898031630, NormalDistribution.below(-3), 1e-15);
    assertEquals(1, NormalDistribution.below(40), 0);
    assertEquals(0, NormalDistribution.below(-40), 0);
  }

  @Test
  void whatIsNoPlaceIsRefused() {
    for (String bad : new String[] {"", "0.5", "0.1 0.2, 2 0", "a b", "0.1 0.2,", "0 NaN", "1 1 1"}) {
      String sentence = assertThrows(UserProblem.class, () -> Points.DRAWN.cloud(bad)).getMessage();
      assertTrue(sentence.contains("drawn"), sentence);
    }
    assertThrows(UserProblem.class, () -> Points.DRAWN.cloud("0 0" + ", 0 0".repeat(DrawnPoints.MOST)));
  }
}

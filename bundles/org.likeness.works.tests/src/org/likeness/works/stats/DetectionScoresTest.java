// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.likeness.works.stats.DetectionScores.Confusion;

class DetectionScoresTest {
  private static final DetectionScores FIXTURE = DetectionScores.of(new double[] {.1, .2, .5, .7, .4, .6, .9},
      new boolean[] {false, false, false, false, true, true, true});

  @Test
  void fixture() {
    assertEquals(.75, FIXTURE.auc().orElseThrow(), 1e-12);
    assertEquals(.7556, FIXTURE.averagePrecision().orElseThrow(), 5e-5);
    assertEquals(1 / 3., FIXTURE.equalErrorRate().orElseThrow(), 1e-12);
    assertEquals(.25, FIXTURE.equalErrorRateAtVertex().orElseThrow(), 1e-12);
  }

  @Test
  void aucIsTheShareOfPairsInOrder() {
    SplittableRandom random = new SplittableRandom(5);
    double[] s = new double[200];
    boolean[] y = new boolean[200];
    for (int i = 0; i < s.length; i++) {
      y[i] = random.nextInt(3) == 0;
      s[i] = random.nextInt(20) + (y[i] ? 3 : 0);
    }
    double pairs = 0;
    double inOrder = 0;
    for (int i = 0; i < s.length; i++) {
      for (int j = 0; j < s.length; j++) {
        if (y[i] && !y[j]) {
          pairs++;
          inOrder += s[i] > s[j] ? 1 : s[i] == s[j] ? .5 : 0;
        }
      }
    }
    assertEquals(inOrder / pairs, DetectionScores.of(s, y).auc().orElseThrow(), 1e-12);
  }

  @Test
  void oneClassAloneHasNoAuc() {
    DetectionScores reals = DetectionScores.of(new double[] {.1, .9}, new boolean[2]);
    assertTrue(reals.auc().isEmpty());
    assertTrue(reals.equalErrorRate().isEmpty());
    assertTrue(reals.averagePrecision().isEmpty());
    assertTrue(reals.bestThreshold().isEmpty());
    assertEquals(0.5, reals.confusion(.5).accuracy());
  }

  @Test
  void equalScoresSayNothing() {
    DetectionScores same = DetectionScores.of(new double[] {.3, .3, .3, .3}, new boolean[] {true, false, true, false});
    assertEquals(.5, same.auc().orElseThrow());
    assertEquals(.5, same.equalErrorRate().orElseThrow());
    assertEquals(.5, same.averagePrecision().orElseThrow());
  }

  @Test
  void separatedScores() {
    DetectionScores s = DetectionScores.of(new double[] {.1, .2, .8, .9}, new boolean[] {false, false, true, true});
    assertEquals(1, s.auc().orElseThrow());
    assertEquals(0, s.equalErrorRate().orElseThrow());
    assertEquals(0.5, s.bestThreshold().orElseThrow(), 1e-12);
    assertEquals(1, s.truePositiveRateAt(0.01).orElseThrow());
    assertEquals(new Confusion(2, 0, 2, 0), s.confusion(0.5));
  }

  @Test
  void confusionOfTheFixture() {
    Confusion c = FIXTURE.confusion(.5);
    assertEquals(new Confusion(2, 2, 2, 1), c);
    assertEquals(4 / 7., c.accuracy(), 1e-12);
    assertEquals(.5, c.precision(), 1e-12);
    assertEquals(2 / 3., c.recall(), 1e-12);
    assertEquals(4 / 7., c.f1(), 1e-12);
    assertEquals((2 / 3. + .5) / 2, c.balancedAccuracy(), 1e-12);
    assertEquals(1 / 3., FIXTURE.truePositiveRateAt(0.05).orElseThrow(), 1e-12);
  }

  @Test
  void notANumberIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> DetectionScores.of(new double[] {Double.NaN}, new boolean[1]));
    assertThrows(IllegalArgumentException.class, () -> DetectionScores.of(new double[2], new boolean[1]));
  }
}

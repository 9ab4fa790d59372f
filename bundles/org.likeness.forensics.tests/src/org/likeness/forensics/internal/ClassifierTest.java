// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.forensics.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ClassifierTest {

  @Test
  void choleskySolves() {
    double[] x = Cholesky.solve(new double[][] {{4, 0, 0}, {2, 5, 0}, {1, 3, 6}}, new double[] {11, 21, 25});
    assertArrayEquals(new double[] {1, 2, 3}, x, 1e-9);
  }

  @Test
  void regressionIsAtItsMinimum() {
    SplittableRandom random = new SplittableRandom(3);
    int n = 200;
    double[][] x = new double[n][2];
    boolean[] y = new boolean[n];
    int fakes = 0;
    for (int i = 0; i < n; i++) {
      x[i][0] = random.nextDouble() * 4 + 10;
      x[i][1] = random.nextDouble() * 0.1;
      y[i] = x[i][0] - 12 + (random.nextDouble() - 0.5) * 3 > 1;
      fakes += y[i] ? 1 : 0;
    }
    double penalty = 0.05;
    LogisticRegression r = LogisticRegression.fit(x, y, penalty);
    // the gradient of the balanced loss + penalty is 0
    double[] g = {penalty * r.weights()[0], penalty * r.weights()[1], 0};
    for (int i = 0; i < n; i++) {
      double d = (PlattScaling.sigmoid(r.logit(x[i])) - (y[i] ? 1 : 0)) / (2.0 * (y[i] ? fakes : n - fakes));
      for (int k = 0; k < 2; k++) {
        g[k] += d * (x[i][k] - r.mean()[k]) / r.deviation()[k];
      }
      g[2] += d;
    }
    assertArrayEquals(new double[3], g, 1e-7);
    assertTrue(r.weights()[0] > 1, "weight " + r.weights()[0]);
  }

  @Test
  void plattFindsTheScaleAndOffsetThatMadeTheLabels() {
    SplittableRandom random = new SplittableRandom(4);
    double[] logits = new double[20000];
    boolean[] fake = new boolean[logits.length];
    for (int i = 0; i < logits.length; i++) {
      logits[i] = 8 * random.nextDouble() - 3;
      fake[i] = random.nextDouble() < PlattScaling.sigmoid(0.7 * logits[i] - 0.5);
    }
    PlattScaling s = PlattScaling.fit(logits, fake);
    assertEquals(0.7, s.scale(), 0.03);
    assertEquals(-0.5, s.offset(), 0.06);
  }

  @Test
  void plattStaysFiniteWhenTheClassesPart() {
    PlattScaling s = PlattScaling.fit(new double[] {-9, -8, 7, 9}, new boolean[] {false, false, true, true});
    assertTrue(s.probability(8) > 0.6 && s.probability(8) < 1);
    assertTrue(s.probability(-8) < 0.4 && s.probability(-8) > 0);
  }

  @Test
  void plattChangesNothingWithoutBothClassesOrAgainstTheLabels() {
    assertEquals(PlattScaling.IDENTITY, PlattScaling.fit(new double[] {1, 2}, new boolean[2]));
    assertEquals(PlattScaling.IDENTITY, PlattScaling.fit(new double[0], new boolean[0]));
    assertEquals(PlattScaling.IDENTITY,
        PlattScaling.fit(new double[] {3, 4, -3, -4}, new boolean[] {false, false, true, true}));
  }

  @Test
  void lossesCountBothClassesAlike() {
    Logits l = new Logits(new double[] {0, 0, 0, 100}, new boolean[] {false, false, false, true});
    assertEquals(Math.log(2) / 2, l.balancedLoss(), 1e-9);
    assertEquals(0.25, l.accuracy(), 1e-12);
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  private static final double[] P = {.1, .1, .9, .9};
  private static final boolean[] Y = {false, true, true, true};

  @Test
  void expectedErrorIsTheBinsMean() {
    // the bin of 0.1 holds one half fakes, the bin of 0.9 only fakes
    assertEquals(.5 * .4 + .5 * .1, Calibration.expectedError(P, Y, 10), 1e-12);
    assertEquals(List.of(new Calibration.Bin(2, .1, .5), new Calibration.Bin(2, .9, 1)), Calibration.reliability(P, Y, 10));
  }

  @Test
  void brierAndLogLikelihood() {
    assertEquals((.01 + .81 + .01 + .01) / 4, Calibration.brier(P, Y), 1e-12);
    assertEquals(-(3 * Math.log(.9) + Math.log(.1)) / 4, Calibration.negativeLogLikelihood(P, Y), 1e-12);
  }

  @Test
  void certaintyStaysFinite() {
    assertEquals(-Math.log(1e-12), Calibration.negativeLogLikelihood(new double[] {0}, new boolean[] {true}), 1e-9);
    assertEquals(1, Calibration.reliability(new double[] {1}, new boolean[] {true}, 15).getFirst().count());
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.forensics.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.likeness.forensics.NoiseFaces;

class AzimuthalSpectrumTest {

  private static double[] profile(double[] plane, int side) {
    try (AzimuthalSpectrum s = new AzimuthalSpectrum(1, 16, false)) {
      return s.profile(plane, side);
    }
  }

  @Test
  void aPictureOf1024HasTheAuthors722Values() {
    assertEquals(722, profile(new double[1024 * 1024], 1024).length);
  }

  @Test
  void anImpulseIsWhite() {
    double[] plane = new double[64 * 64];
    plane[64 * 20 + 30] = 2;
    for (double v : profile(plane, 64)) {
      assertEquals(20 * Math.log(2), v, 1e-6);
    }
  }

  @Test
  void aWaveStandsAtItsRadius() {
    double[] plane = new double[64 * 64];
    for (int i = 0; i < plane.length; i++) {
      plane[i] = Math.cos(2 * Math.PI * 12 * (i % 64) / 64);
    }
    double[] p = profile(plane, 64);
    int top = 0;
    for (int i = 0; i < p.length; i++) {
      top = p[i] > p[top] ? i : top;
    }
    // The frequencies 12 and -12 lie at the whole radii 11 and 12; the first radius is left out.
    assertTrue(top == 10 || top == 11, "at " + top);
  }

  @Test
  void contrastDoesNotCount() {
    NoiseFaces faces = new NoiseFaces(1, 64, 1);
    var face = faces.face(0);
    var flat = face.copy();
    for (int i = 0; i < flat.data().length; i++) {
      flat.data()[i] = (byte) (64 + (flat.data()[i] & 0xff) / 2);
    }
    try (AzimuthalSpectrum s = new AzimuthalSpectrum(0.75, 32, true)) {
      // Rounding to half the contrast adds a little noise.
      assertArrayEquals(s.of(face), s.of(flat), 1.5);
      assertEquals(0, s.of(face)[0], 0);
    }
  }

  @Test
  void interpolationKeepsLinesAndEnds() {
    double[] line = {1, 2, 3, 4, 5};
    assertArrayEquals(new double[] {1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5}, AzimuthalSpectrum.interpolated(line, 9), 0.07);
    assertArrayEquals(line, AzimuthalSpectrum.interpolated(line, 5), 1e-12);
  }
}

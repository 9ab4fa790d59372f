// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.shade;

/** Tabulated highlights: powers are too slow to compute for each sample. */
final class Gloss {
  private static final int STEPS = 1024;
  private final float[] table = new float[STEPS + 2];

  /** Sum of normalised Blinn-Phong lobes, given as exponent, weight, exponent, weight ... */
  Gloss(double... lobes) {
    for (int i = 0; i <= STEPS; i++) {
      double c = i / (double) STEPS;
      double sum = 0;
      for (int k = 0; k < lobes.length; k += 2) {
        sum += lobes[k + 1] * (lobes[k] + 8) / (8 * Math.PI) * Math.pow(c, lobes[k]);
      }
      table[i] = (float) sum;
    }
    table[STEPS + 1] = table[STEPS];
  }

  /** For the cosine between normal and half vector. */
  float at(float cos) {
    if (cos <= 0) {
      return 0;
    }
    float s = Math.min(1, cos) * STEPS;
    int i = (int) s;
    return table[i] + (s - i) * (table[i + 1] - table[i]);
  }
}

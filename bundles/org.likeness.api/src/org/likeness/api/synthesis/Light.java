// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.synthesis;

/**
 * The light on a head: one key light that casts shadows, an ambient light that is different from above and below, and a
 * rim light from behind. Colours are linear RGB intensities; about 1 lights a face well.
 *
 * @param azimuth direction the key light comes from, degrees; 0 = the camera, positive = the right of the picture
 * @param elevation degrees above the horizon
 * @param key colour of the key light
 * @param sky ambient colour from above
 * @param ground ambient colour from below
 * @param rim colour of the rim light
 * @param rimAzimuth direction the rim light comes from, like {@code azimuth}
 */
public record Light(double azimuth, double elevation, Colour key, Colour sky, Colour ground, Colour rim,
    double rimAzimuth) {

  /** Linear RGB. */
  public record Colour(double r, double g, double b) {
    public Colour times(double f) {
      return new Colour(r * f, g * f, b * f);
    }
  }

  /** Soft light from the upper left. */
  public static final Light STUDIO = new Light(-42, 34, new Colour(0.98, 0.93, 0.87), new Colour(0.32, 0.335, 0.36),
      new Colour(0.17, 0.155, 0.14), new Colour(0.30, 0.32, 0.36), 140);
}

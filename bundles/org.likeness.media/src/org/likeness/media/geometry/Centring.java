// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.geometry;

/**
 * Which part of the head an aligned crop shows, measured in distances between the eye centres of the {@link MeanFace}.
 */
public enum Centring {
  /** Brows to chin, cheek to cheek: the crop of the 2017 face swap (256 px with a padding of 48). */
  LEGACY(0.39, 2.82),
  /** The whole face with forehead and chin. */
  FACE(0.50, 3.30),
  /** The head with hair, ears and some neck. */
  HEAD(0.25, 5.00);

  private final double centreY;
  private final double side;

  Centring(double centreY, double side) {
    this.centreY = centreY;
    this.side = side;
  }

  /** How far below the point between the eyes the crop's centre lies. */
  public double centreY() {
    return centreY;
  }

  /** The side of the square crop. */
  public double side() {
    return side;
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.synthesis;

/**
 * How a head is turned, relative to the camera's axes: first pitch, then yaw, then roll about its own neck.
 *
 * @param yaw degrees; positive looks to the right of the picture
 * @param pitch degrees; positive looks up
 * @param roll degrees; positive leans clockwise on screen
 */
public record Pose(double yaw, double pitch, double roll) {
  public static final Pose FRONTAL = new Pose(0, 0, 0);

  /** Yaw, pitch, roll. */
  public double[] toArray() {
    return new double[] {yaw, pitch, roll};
  }
}

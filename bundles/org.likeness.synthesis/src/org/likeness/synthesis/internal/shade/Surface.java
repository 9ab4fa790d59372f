// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.shade;

/** One seen place, handed from the sampler to the shaders; reused. */
final class Surface {
  /** World place. */
  float x;
  float y;
  float z;
  /** Unit normal, or the tangent of a hair. */
  float nx;
  float ny;
  float nz;
  /** Unit vector to the camera. */
  float vx;
  float vy;
  float vz;
  float open;
  float tone;
  /** Linear colour that leaves towards the camera. */
  float r;
  float g;
  float b;

  void colour(float red, float green, float blue) {
    r = red;
    g = green;
    b = blue;
  }
}

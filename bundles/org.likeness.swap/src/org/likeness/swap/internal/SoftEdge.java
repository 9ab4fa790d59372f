// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.swap.internal;

import org.likeness.api.image.Plane;
import org.likeness.media.geometry.Masks;

/** Softens a mask inward. */
final class SoftEdge {

  private SoftEdge() {}

  /**
   * Rises from 0 at the mask's edge (or at the picture's border) to 1 over a band.
   *
   * @param mask 0-1
   * @param width of the band, as a part of the square root of the mask's area
   */
  static Plane inside(Plane mask, double width) {
    double area = 0;
    for (float v : mask.data()) {
      area += v;
    }
    // A blurred straight edge is 1/2 on the edge and about 1 two deviations inside.
    double sigma = width * Math.sqrt(area) / 2;
    if (sigma < 0.25) {
      return mask;
    }
    float[] blurred = Masks.feather(mask, sigma).data();
    float[] soft = new float[blurred.length];
    for (int i = 0; i < soft.length; i++) {
      float risen = Math.clamp(2 * blurred[i] - 1, 0f, 1f);
      // Smooth at both ends, so that no line shows where the band begins.
      soft[i] = Math.min(mask.data()[i], risen * risen * (3 - 2 * risen));
    }
    return new Plane(mask.width(), mask.height(), soft);
  }
}

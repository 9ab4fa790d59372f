// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal.style;

import org.likeness.api.gan.GanArchitecture.Pictures;
import org.likeness.api.problem.UserProblem;

/** Sides and channels of both networks. */
record StylePlan(Pictures pictures, Stylegan2Lite.Parameters p) {

  static final int SEED = 4;
  private static final int LEAST = 16;
  private static final int MOST = 256;

  StylePlan {
    int size = pictures.size();
    if (Integer.bitCount(size) != 1 || size < LEAST || size > MOST) {
      throw new UserProblem("gan.stylegan2-lite: size " + size + " cannot be made; 16, 32, 64, 128 and 256 can");
    }
  }

  int size() {
    return pictures.size();
  }

  /** Channels at a side: doubled with each halving, up to the most. */
  int features(int side) {
    return (int) Math.min(p.mostFeatures(), (long) p.features() * size() / side);
  }

  /** Layers that a style tells: one at the lowest side, two at each further. */
  int styledLayers() {
    return 1 + 2 * Integer.numberOfTrailingZeros(size() / SEED);
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.forensics.internal;

import org.likeness.api.image.Plane;

/** Heat maps. */
final class Heat {

  private Heat() {}

  /** Negative values become 0 and the largest 1; all 0 when nothing is positive. */
  static Plane normalised(Plane map) {
    float max = 0;
    for (float v : map.data()) {
      max = Math.max(max, v);
    }
    float[] out = new float[map.data().length];
    for (int i = 0; max > 0 && i < out.length; i++) {
      out[i] = Math.max(0, map.data()[i] / max);
    }
    return new Plane(map.width(), map.height(), out);
  }
}

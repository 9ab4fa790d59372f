// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.faces.internal;

import org.likeness.api.geometry.Landmarks;

/** How far a face moved from one frame to another. */
public final class Leaps {

  private Leaps() {}

  /** Whether its points moved by less than so many eye distances of {@code a}, on average; false between two schemes. */
  public static boolean less(Landmarks a, Landmarks b, double eyeDistances) {
    if (a.scheme() != b.scheme()) {
      return false;
    }
    double moved = 0;
    for (int i = 0; i < a.size(); i++) {
      moved += a.point(i).distance(b.point(i));
    }
    return moved / a.size() < eyeDistances * a.eyeDistance();
  }
}

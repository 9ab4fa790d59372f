// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics.internal;

import org.likeness.api.geometry.Landmarks;

/** Brings two sets of landmarks to a common scheme: their own when it is the same, the two eye centres otherwise. */
public record SchemeMatch(Landmarks a, Landmarks b) {

  public static SchemeMatch of(Landmarks a, Landmarks b) {
    return a.scheme() == b.scheme() ? new SchemeMatch(a, b) : new SchemeMatch(a.eyes(), b.eyes());
  }

  /** The mean distance of the points, in the pixels of both. */
  public double meanDistance() {
    double sum = 0;
    for (int i = 0; i < a.size(); i++) {
      sum += a.point(i).distance(b.point(i));
    }
    return sum / a.size();
  }
}

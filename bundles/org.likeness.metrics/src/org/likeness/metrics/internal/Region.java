// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics.internal;

import java.util.Locale;
import java.util.Optional;
import org.likeness.api.image.Plane;
import org.likeness.api.metric.MetricInput;

/** Which part of a picture counts. */
public enum Region {
  /** The face, where it is known; else the whole picture. */
  FACE,
  /** The whole picture with its background. */
  PICTURE;

  /** One weight per pixel, row by row; null where all count alike. */
  double[] weights(MetricInput input, int i) {
    return this == PICTURE ? null : input.region(i).map(Region::weights).orElse(null);
  }

  private static double[] weights(Plane region) {
    double[] weights = new double[region.data().length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = region.data()[i];
    }
    return weights;
  }

  /** For a metric's recipe: what was measured, and how much of the picture that is. */
  public String inWords(MetricInput input) {
    if (this == PICTURE) {
      return "the whole picture";
    }
    double sum = 0;
    int n = 0;
    for (int i = 0; i < input.size(); i += Math.max(1, input.size() / 16)) {
      Optional<Plane> region = input.region(i);
      if (region.isPresent()) {
        double covered = 0;
        for (float w : region.get().data()) {
          covered += w;
        }
        sum += covered / region.get().data().length;
        n++;
      }
    }
    return n == 0 ? "the whole picture (where the face is was not known)"
        : String.format(Locale.ROOT, "the face: jaw to forehead, %.0f %% of the square; the background does not count", 100 * sum / n);
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics.internal;

import org.likeness.api.image.Image;
import org.likeness.api.metric.MetricInput;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;

/** Goes through candidates and their references. */
public final class Pairs {

  private Pairs() {}

  /** Measures one pair. */
  public interface Measure {
    /** @param weights of the face region, 0-1 per pixel, row by row; null where all count alike */
    double of(Image candidate, Image reference, double[] weights);
  }

  /**
   * One value for each candidate; NaN where there is no reference.
   *
   * @param region which part of the pictures counts
   * @throws UserProblem when a candidate and its reference differ in size
   */
  public static double[] measure(String metric, Region region, MetricInput input, Progress progress, Measure value) {
    double[] out = new double[input.size()];
    progress.start(metric, out.length);
    for (int i = 0; i < out.length; i++) {
      progress.check();
      Image reference = input.reference(i).orElse(null);
      out[i] = reference == null ? Double.NaN : value.of(sameSize(metric, i, input.candidate(i), reference), reference, region.weights(input, i));
      progress.advance(1);
    }
    return out;
  }

  private static Image sameSize(String metric, int i, Image candidate, Image reference) {
    if (!candidate.sameSize(reference)) {
      throw new UserProblem(metric + " compares pictures of the same size, but picture " + i + " has " + candidate.width() + " x "
          + candidate.height() + " px and its reference " + reference.width() + " x " + reference.height() + " px");
    }
    return candidate;
  }
}

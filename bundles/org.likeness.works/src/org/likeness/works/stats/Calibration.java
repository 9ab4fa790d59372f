// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works.stats;

import java.util.ArrayList;
import java.util.List;

/** Whether probabilities mean what they say: P(fake) = 0.8 should be right in 80 of 100 cases. */
public final class Calibration {
  /** Bins of the reliability diagram where nothing else is said. */
  public static final int BINS = 15;

  private Calibration() {}

  /**
   * A bin of the reliability diagram.
   *
   * @param meanProbability mean P(fake) of its samples
   * @param fakeShare how many of them are fake, 0-1
   */
  public record Bin(int count, double meanProbability, double fakeShare) {}

  /** Equal-width bins over 0-1; empty ones are left out. */
  public static List<Bin> reliability(double[] probabilities, boolean[] fake, int bins) {
    int[] n = new int[bins];
    double[] sum = new double[bins];
    int[] fakes = new int[bins];
    for (int i = 0; i < probabilities.length; i++) {
      int b = Math.clamp((int) (probabilities[i] * bins), 0, bins - 1);
      n[b]++;
      sum[b] += probabilities[i];
      fakes[b] += fake[i] ? 1 : 0;
    }
    List<Bin> out = new ArrayList<>();
    for (int b = 0; b < bins; b++) {
      if (n[b] > 0) {
        out.add(new Bin(n[b], sum[b] / n[b], fakes[b] / (double) n[b]));
      }
    }
    return out;
  }

  /** Expected calibration error: the mean |fake share - mean probability| of the bins, weighted by their counts. */
  public static double expectedError(double[] probabilities, boolean[] fake, int bins) {
    double sum = 0;
    for (Bin b : reliability(probabilities, fake, bins)) {
      sum += b.count * Math.abs(b.fakeShare - b.meanProbability);
    }
    return sum / probabilities.length;
  }

  /** Mean squared difference of probability and truth (Brier 1950). */
  public static double brier(double[] probabilities, boolean[] fake) {
    double sum = 0;
    for (int i = 0; i < probabilities.length; i++) {
      double d = probabilities[i] - (fake[i] ? 1 : 0);
      sum += d * d;
    }
    return sum / probabilities.length;
  }

  /** Mean negative log likelihood in nats; probabilities are kept 1e-12 away from 0 and 1. */
  public static double negativeLogLikelihood(double[] probabilities, boolean[] fake) {
    double sum = 0;
    for (int i = 0; i < probabilities.length; i++) {
      double p = Math.clamp(probabilities[i], 1e-12, 1 - 1e-12);
      sum -= Math.log(fake[i] ? p : 1 - p);
    }
    return sum / probabilities.length;
  }
}

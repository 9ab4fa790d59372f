// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import java.util.OptionalDouble;

/**
 * A learner's loss while its learning rate rose.
 *
 * @param rates rising
 * @param losses smoothed, as many
 * @param diverged whether it ended because the loss was no number any more, or four times what it began with
 */
public record RateCurve(double[] rates, double[] losses, boolean diverged) {

  /** Share of the old mean that a step keeps. */
  private static final double KEPT = 0.9;
  private static final double FAR = 3;
  /** Points at the beginning whose mean is still young. */
  private static final int YOUNG = 5;

  /** Smooths as it goes on. */
  static final class Builder {
    private final double[] rates;
    private final double[] losses;
    private int size;
    private double sum;
    private double weight;
    private boolean diverged;

    Builder(int most) {
      rates = new double[most];
      losses = new double[most];
    }

    void add(double rate, double loss) {
      if (diverged) {
        return;
      }
      sum = KEPT * sum + (1 - KEPT) * loss;
      weight = KEPT * weight + 1 - KEPT;
      double smooth = sum / weight;
      if (!Double.isFinite(smooth) || size > YOUNG && smooth > losses[0] + FAR * Math.abs(losses[0])) {
        diverged = true;
        return;
      }
      rates[size] = rate;
      losses[size++] = smooth;
    }

    boolean diverged() {
      return diverged;
    }

    RateCurve build() {
      return new RateCurve(java.util.Arrays.copyOf(rates, size), java.util.Arrays.copyOf(losses, size), diverged);
    }
  }

  /** Where the loss is lowest, the first young points left out; empty when it does not fall after them. */
  public OptionalDouble lowest() {
    int best = YOUNG;
    for (int i = YOUNG + 1; i < losses.length; i++) {
      best = losses[i] < losses[best] ? i : best;
    }
    return best == YOUNG ? OptionalDouble.empty() : OptionalDouble.of(rates[best]);
  }

  /** Where the loss falls quickest over the logarithm of the rate, before it is lowest; empty when it does not fall. */
  public OptionalDouble steepest() {
    int best = -1;
    double slope = 0;
    for (int i = YOUNG; i + 1 < losses.length && rates[i] <= lowest().orElse(0); i++) {
      double now = (losses[i + 1] - losses[i - 1]) / Math.log(rates[i + 1] / rates[i - 1]);
      if (now < slope) {
        slope = now;
        best = i;
      }
    }
    return best < 0 ? OptionalDouble.empty() : OptionalDouble.of(rates[best]);
  }
}

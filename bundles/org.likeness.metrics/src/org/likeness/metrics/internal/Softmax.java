// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics.internal;

import org.likeness.api.features.FeatureSet;

/** Rows of a classifier as probabilities, and how far they lie from their mean. */
public final class Softmax {

  private Softmax() {}

  /** e^x of each number over their sum, without overflow. */
  public static double[] of(float[] logits) {
    double most = Double.NEGATIVE_INFINITY;
    for (float v : logits) {
      most = Math.max(most, v);
    }
    double[] p = new double[logits.length];
    double sum = 0;
    for (int k = 0; k < p.length; k++) {
      p[k] = Math.exp(logits[k] - most);
      sum += p[k];
    }
    for (int k = 0; k < p.length; k++) {
      p[k] /= sum;
    }
    return p;
  }

  /** Numbers that are probabilities already, as doubles; null when they are none: one is negative, or their sum is not 1. */
  public static double[] checked(float[] probabilities) {
    double[] p = new double[probabilities.length];
    double sum = 0;
    for (int k = 0; k < p.length; k++) {
      p[k] = probabilities[k];
      if (p[k] < 0) {
        return null;
      }
      sum += p[k];
    }
    return Math.abs(sum - 1) > 1e-3 ? null : p;
  }

  /** How many numbers are probabilities, for a sentence: the sum of a row. */
  public static double sum(FeatureSet set, int row) {
    double sum = 0;
    for (float v : set.row(row)) {
      sum += v;
    }
    return sum;
  }

  /** exp of the mean over rows from..to of the divergence of a row from the rows' mean. */
  public static double score(double[][] p, int from, int to) {
    double[] mean = new double[p[0].length];
    for (int i = from; i < to; i++) {
      for (int k = 0; k < mean.length; k++) {
        mean[k] += p[i][k] / (to - from);
      }
    }
    double divergence = 0;
    for (int i = from; i < to; i++) {
      for (int k = 0; k < mean.length; k++) {
        divergence += p[i][k] > 0 ? p[i][k] * Math.log(p[i][k] / mean[k]) : 0;
      }
    }
    return Math.exp(divergence / (to - from));
  }
}

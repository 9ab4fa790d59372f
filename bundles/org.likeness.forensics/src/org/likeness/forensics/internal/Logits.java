// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.forensics.internal;

import java.util.stream.IntStream;

/**
 * Logits of known faces and what is logged of them.
 *
 * @param values higher = more probably fake
 * @param fake the truth
 */
record Logits(double[] values, boolean[] fake) {

  /** Mean cross-entropy in nats, both classes counted alike however many they are. */
  double balancedLoss() {
    double[] sum = new double[2];
    int[] n = new int[2];
    for (int i = 0; i < values.length; i++) {
      int c = fake[i] ? 1 : 0;
      sum[c] += PlattScaling.softplus(fake[i] ? -values[i] : values[i]);
      n[c]++;
    }
    int classes = (n[0] > 0 ? 1 : 0) + (n[1] > 0 ? 1 : 0);
    return (sum[0] / Math.max(1, n[0]) + sum[1] / Math.max(1, n[1])) / Math.max(1, classes);
  }

  /** The share of faces that are called right at a logit of 0. */
  double accuracy() {
    return IntStream.range(0, values.length).filter(i -> values[i] >= 0 == fake[i]).count() / (double) values.length;
  }
}

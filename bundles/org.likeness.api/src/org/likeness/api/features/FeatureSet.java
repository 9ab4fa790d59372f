// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.features;

import java.util.List;

/** The features of many pictures, all of one extractor. Safe to read from any thread. */
public interface FeatureSet {
  /** How many pictures, at least 1. */
  int size();

  /** Numbers per picture. */
  int width();

  /** The features of a picture; shared, not to be written into. */
  float[] row(int i);

  /** The mean of all rows. */
  double[] mean();

  /** Row by row, {@code width * width} values, divisor {@code size - 1}; zeros for a single picture. */
  double[] covariance();

  /**
   * Rows in memory.
   *
   * @param rows at least one, of one length; kept, not copied
   * @throws IllegalArgumentException when there is none, or their lengths differ
   */
  static FeatureSet of(List<float[]> rows) {
    return new FeatureRows(rows);
  }
}

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

  /** What a picture shows, in the words of its dataset: a person, a class; empty when that is not known or was not asked for. */
  default String label(int i) {
    return "";
  }

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
    return new FeatureRows(rows, List.of());
  }

  /** The same of pictures with labels, one for each row. */
  static FeatureSet of(List<float[]> rows, List<String> labels) {
    return new FeatureRows(rows, labels);
  }
}

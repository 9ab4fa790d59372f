// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics.internal;

import java.util.Map;
import org.likeness.api.features.FeatureSet;
import org.likeness.api.plugin.Choice;

/** Pictures among features: rows of features.pixels, from which the bytes come back exactly. */
public final class PixelRows {
  private static final int COLOURS = 3;

  private PixelRows() {}

  /** The features that are pictures of a side. */
  public static Choice features(int side) {
    return new Choice("features.pixels", Map.of("side", (long) side));
  }

  /** R, G and B as planes of 0 to 255, row by row. @param row {@code 3 side²} numbers 0 to 1 */
  public static double[][] planes(FeatureSet set, int row, int side) {
    float[] values = set.row(row);
    if (values.length != COLOURS * side * side) {
      throw new IllegalArgumentException(values.length + " numbers are no picture of " + side + " x " + side);
    }
    double[][] planes = new double[COLOURS][side * side];
    for (int i = 0; i < values.length; i++) {
      planes[i % COLOURS][i / COLOURS] = Math.round(255 * values[i]);
    }
    return planes;
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics.internal;

/** The cosine transform of blocks of 8 x 8 (DCT-II, orthonormal: a flat block of v has the one number 8 v), as in JPEG. */
public final class BlockDct {
  /** Pixels on a side. */
  public static final int SIDE = 8;
  private static final double[][] BASIS = basis();

  private BlockDct() {}

  private static double[][] basis() {
    double[][] b = new double[SIDE][SIDE];
    for (int k = 0; k < SIDE; k++) {
      for (int x = 0; x < SIDE; x++) {
        b[k][x] = Math.sqrt((k == 0 ? 1.0 : 2.0) / SIDE) * Math.cos(Math.PI * (2 * x + 1) * k / (2 * SIDE));
      }
    }
    return b;
  }

  /** The mean size of each of the 64 numbers over all blocks, row by row by frequency. @param side of the plane, a multiple of 8 */
  public static double[] meanSizes(double[] plane, int side) {
    double[] out = new double[SIDE * SIDE];
    int across = side / SIDE;
    double[] rows = new double[SIDE * SIDE];
    for (int block = 0; block < across * across; block++) {
      int from = block / across * SIDE * side + block % across * SIDE;
      for (int y = 0; y < SIDE; y++) {
        for (int k = 0; k < SIDE; k++) {
          double sum = 0;
          for (int x = 0; x < SIDE; x++) {
            sum += BASIS[k][x] * plane[from + y * side + x];
          }
          rows[y * SIDE + k] = sum;
        }
      }
      for (int l = 0; l < SIDE; l++) {
        for (int k = 0; k < SIDE; k++) {
          double sum = 0;
          for (int y = 0; y < SIDE; y++) {
            sum += BASIS[l][y] * rows[y * SIDE + k];
          }
          out[l * SIDE + k] += Math.abs(sum) / (across * across);
        }
      }
    }
    return out;
  }
}

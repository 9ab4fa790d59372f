// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import java.util.Arrays;

/**
 * A cloud over a net of square cells: how likely each is, exactly, and how far points are from that. The last cell is
 * everything outside.
 */
final class Cells {

  /** Edge of the net: the square from -EDGE to EDGE. */
  static final double EDGE = 1.2;
  private static final int SIDE = 24;
  private static final int CELLS = SIDE * SIDE + 1;

  private final double[] likely = new double[CELLS];

  Cells(Cloud cloud) {
    double inside = 0;
    for (double[] centre : cloud.centres()) {
      double[] columns = shares(centre[0], cloud.deviation());
      double[] rows = shares(centre[1], cloud.deviation());
      for (int i = 0; i < SIDE * SIDE; i++) {
        double share = columns[i % SIDE] * rows[i / SIDE] / cloud.centres().size();
        likely[i] += share;
        inside += share;
      }
    }
    likely[CELLS - 1] = Math.max(0, 1 - inside);
  }

  /** How much of a Gaussian lies in each interval of an axis. */
  private static double[] shares(double centre, double deviation) {
    double[] below = new double[SIDE + 1];
    Arrays.setAll(below, i -> NormalDistribution.below((-EDGE + 2 * EDGE * i / SIDE - centre) / deviation));
    double[] out = new double[SIDE];
    Arrays.setAll(out, i -> below[i + 1] - below[i]);
    return out;
  }

  /**
   * Jensen-Shannon divergence between the cloud and points, over the cells: 0 = alike, 1 = nothing in common. Of a finite
   * number of the cloud's own points it is a little above 0.
   *
   * @param xy x and y of points after one another; what is no number lies outside
   * @return in bits
   */
  double divergence(float[] xy) {
    double[] share = new double[CELLS];
    int n = xy.length / 2;
    for (int i = 0; i < n; i++) {
      share[cell(xy[2 * i], xy[2 * i + 1])] += 1.0 / n;
    }
    double sum = 0;
    for (int i = 0; i < CELLS; i++) {
      double middle = (share[i] + likely[i]) / 2;
      sum += part(share[i], middle) + part(likely[i], middle);
    }
    return Math.max(0, sum / 2);
  }

  private static double part(double p, double middle) {
    return p == 0 ? 0 : p * Math.log(p / middle) / Math.log(2);
  }

  private static int cell(double x, double y) {
    double column = Math.floor((x + EDGE) / (2 * EDGE) * SIDE);
    double row = Math.floor((y + EDGE) / (2 * EDGE) * SIDE);
    return column >= 0 && column < SIDE && row >= 0 && row < SIDE ? (int) row * SIDE + (int) column : CELLS - 1;
  }

  double[] likely() {
    return likely.clone();
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Points of the plane: an even mixture of round Gaussians, so that the density is known exactly.
 *
 * @param centres x and y of each Gaussian, within -1 to 1
 * @param mode which mode each centre belongs to, from 0
 * @param modes how many modes there are; all have about the same share
 * @param deviation of each Gaussian along each axis
 */
record Cloud(List<double[]> centres, int[] mode, int modes, double deviation) {

  /** A point is of high quality within so many deviations of a centre (Srivastava et al. 2017, arXiv:1705.07761, section 4.1). */
  private static final double NEAR = 3;
  /** A mode is found when it has at least this part of its share. */
  private static final double FOUND = 0.2;

  /** x and y of n points after one another. */
  float[] draw(int n, SplittableRandom random) {
    float[] xy = new float[n * 2];
    for (int i = 0; i < n; i++) {
      double[] centre = centres.get(random.nextInt(centres.size()));
      xy[2 * i] = (float) (centre[0] + deviation * random.nextGaussian());
      xy[2 * i + 1] = (float) (centre[1] + deviation * random.nextGaussian());
    }
    return xy;
  }

  /**
   * How well points cover the modes.
   *
   * @param missing modes that less than a fifth of their share of the points lie near to
   * @param near share of the points within 3 deviations of a centre, 0 to 1; of the cloud's own points 0.989
   */
  record Coverage(int missing, double near) {}

  Coverage coverage(float[] xy) {
    int n = xy.length / 2;
    int[] counts = new int[modes];
    int near = 0;
    for (int i = 0; i < n; i++) {
      int centre = nearest(xy[2 * i], xy[2 * i + 1]);
      if (Math.hypot(xy[2 * i] - centres.get(centre)[0], xy[2 * i + 1] - centres.get(centre)[1]) <= NEAR * deviation) {
        counts[mode[centre]]++;
        near++;
      }
    }
    int missing = 0;
    for (int count : counts) {
      missing += count < FOUND * n / modes ? 1 : 0;
    }
    return new Coverage(missing, near / (double) n);
  }

  private int nearest(double x, double y) {
    int best = 0;
    double least = Double.MAX_VALUE;
    for (int c = 0; c < centres.size(); c++) {
      double dx = x - centres.get(c)[0];
      double dy = y - centres.get(c)[1];
      if (dx * dx + dy * dy < least) {
        least = dx * dx + dy * dy;
        best = c;
      }
    }
    return best;
  }
}

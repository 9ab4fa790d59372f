// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.SplittableRandom;
import org.likeness.gan.internal.ToyGan.Points;

/** Clouds of points around modes, within -1 to 1. */
final class ToyPoints {

  /** Of each cloud, along each axis. */
  static final double DEVIATION = 0.03;
  /** A point belongs to a mode that it is as near to: 4 deviations. */
  private static final double NEAR = 4 * DEVIATION;

  private ToyPoints() {}

  /** [n, 2]. */
  static NDArray of(Points points, NDManager manager, int n, SplittableRandom random) {
    double[][] modes = modes(points);
    float[] xy = new float[n * 2];
    for (int i = 0; i < n; i++) {
      double[] mode = modes[random.nextInt(modes.length)];
      xy[2 * i] = (float) (mode[0] + DEVIATION * random.nextGaussian());
      xy[2 * i + 1] = (float) (mode[1] + DEVIATION * random.nextGaussian());
    }
    return manager.create(xy, new Shape(n, 2));
  }

  static double[][] modes(Points points) {
    double[][] modes = new double[points == Points.RING ? 8 : 25][2];
    for (int i = 0; i < modes.length; i++) {
      double angle = i * Math.PI / 4;
      modes[i] = points == Points.RING ? new double[] {0.8 * Math.cos(angle), 0.8 * Math.sin(angle)}
          : new double[] {(i % 5 - 2) * 0.4, (i / 5 - 2) * 0.4};
    }
    return modes;
  }

  /**
   * How well points cover the modes.
   *
   * @param missing modes that fewer than a fifth of their share of the points lie near to
   * @param near share of the points that lie near to a mode, 0 to 1
   */
  record Coverage(int missing, double near) {}

  static Coverage coverage(Points points, float[] xy) {
    double[][] modes = modes(points);
    int[] counts = new int[modes.length];
    int near = 0;
    for (int i = 0; i < xy.length; i += 2) {
      for (int m = 0; m < modes.length; m++) {
        if (Math.hypot(xy[i] - modes[m][0], xy[i + 1] - modes[m][1]) <= NEAR) {
          counts[m]++;
          near++;
        }
      }
    }
    int n = xy.length / 2;
    int missing = 0;
    for (int count : counts) {
      missing += count * 5.0 * modes.length < n ? 1 : 0;
    }
    return new Coverage(missing, near / (double) n);
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics.internal;

import java.util.Random;
import org.likeness.api.features.FeatureSet;
import org.likeness.api.task.Progress;

/**
 * Squares of 7 x 7 pixels at random places of one level of each picture's pyramid: what the sliced Wasserstein distance of Karras et
 * al. (2018, section 5) compares. For one thread.
 */
public final class Patches {
  /** Pixels on a side. */
  public static final int SIDE = 7;
  private static final int COLOURS = 3;
  /** Numbers of one. */
  static final int WIDTH = COLOURS * SIDE * SIDE;

  /** Per picture its patches one after the other: colour, row, column. */
  private final float[][] values;

  private Patches(float[][] values) {
    this.values = values;
  }

  /**
   * Of all pictures of a set; of two sets with one seed they lie at the same places.
   *
   * @param level of the pyramid, 0 the finest @param last its coarsest @param each of each picture
   */
  public static Patches of(FeatureSet set, int side, int level, int last, int each, long seed, Progress progress) {
    Random random = new Random(seed + level);
    int s = side >> level;
    float[][] values = new float[set.size()][each * WIDTH];
    for (int i = 0; i < values.length; i++) {
      progress.check();
      double[][] planes = PixelRows.planes(set, i, side);
      for (int c = 0; c < COLOURS; c++) {
        planes[c] = Pyramid.level(planes[c], side, level, level == last);
      }
      for (int p = 0; p < each; p++) {
        int x = random.nextInt(s - SIDE + 1);
        int y = random.nextInt(s - SIDE + 1);
        for (int k = 0; k < WIDTH; k++) {
          int at = k % (SIDE * SIDE);
          values[i][p * WIDTH + k] = (float) planes[k / (SIDE * SIDE)][(y + at / SIDE) * s + x + at % SIDE];
        }
      }
    }
    return new Patches(values);
  }

  /** Mean of each colour, then its deviation (divisor n). */
  public double[] moments() {
    double[] m = new double[2 * COLOURS];
    double n = (double) values.length * values[0].length / COLOURS;
    for (float[] picture : values) {
      for (int k = 0; k < picture.length; k++) {
        m[k % WIDTH / (SIDE * SIDE)] += picture[k] / n;
      }
    }
    for (float[] picture : values) {
      for (int k = 0; k < picture.length; k++) {
        int c = k % WIDTH / (SIDE * SIDE);
        m[COLOURS + c] += (picture[k] - m[c]) * (picture[k] - m[c]) / n;
      }
    }
    for (int c = 0; c < COLOURS; c++) {
      m[COLOURS + c] = Math.sqrt(m[COLOURS + c]);
    }
    return m;
  }

  /** Takes a mean away and divides by a deviation, which is taken as 1 where it is 0. @param moments as {@link #moments} gives them */
  public void normalise(double[] moments) {
    for (float[] picture : values) {
      for (int k = 0; k < picture.length; k++) {
        int c = k % WIDTH / (SIDE * SIDE);
        double deviation = moments[COLOURS + c];
        picture[k] = (float) ((picture[k] - moments[c]) / (deviation > 0 ? deviation : 1));
      }
    }
  }

  /** All patches' places along a direction, ascending. @param direction of {@link #WIDTH} numbers */
  double[] along(double[] direction) {
    int each = values[0].length / WIDTH;
    double[] out = new double[values.length * each];
    for (int i = 0; i < out.length; i++) {
      float[] picture = values[i / each];
      int from = i % each * WIDTH;
      double sum = 0;
      for (int k = 0; k < WIDTH; k++) {
        sum += direction[k] * picture[from + k];
      }
      out[i] = sum;
    }
    java.util.Arrays.sort(out);
    return out;
  }

  /** The mean over random directions of the Wasserstein-1 distance along them. */
  public static double distance(Patches a, Patches b, int directions, Random random, Progress progress) {
    double sum = 0;
    for (int d = 0; d < directions; d++) {
      progress.check();
      double[] u = Sliced.direction(WIDTH, random);
      double[] x = a.along(u);
      progress.check();
      sum += Sliced.absolute(x, b.along(u)) / directions;
      progress.advance(1);
    }
    return sum;
  }
}

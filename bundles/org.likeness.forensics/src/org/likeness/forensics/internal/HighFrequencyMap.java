// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.forensics.internal;

import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;

/**
 * Where in a face the high frequencies are that a spectrum classifier judges by: the logarithm of the locally averaged
 * energy of the Laplacian, as it deviates from the face's median in the direction that speaks for "fake".
 */
final class HighFrequencyMap {

  private HighFrequencyMap() {}

  /**
   * @param direction +1 when more high-frequency energy speaks for fake, -1 when less does
   * @param side of the square in the middle that the classifier looks at; the rest is 0
   */
  static Plane of(Image face, double direction, int side) {
    double[] luma = Luma.square(face, side);
    double[] energy = new double[side * side];
    for (int y = 1; y < side - 1; y++) {
      for (int x = 1; x < side - 1; x++) {
        int i = y * side + x;
        double laplacian = 4 * luma[i] - luma[i - 1] - luma[i + 1] - luma[i - side] - luma[i + side];
        energy[i] = laplacian * laplacian;
      }
    }
    double[] local = blurred(blurred(energy, side), side);
    for (int i = 0; i < local.length; i++) {
      local[i] = Math.log(local[i] + 1);
    }
    double[] sorted = local.clone();
    java.util.Arrays.sort(sorted);
    double median = sorted[sorted.length / 2];
    float[] map = new float[face.width() * face.height()];
    int x0 = (face.width() - side) / 2;
    int y0 = (face.height() - side) / 2;
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        map[(y0 + y) * face.width() + x0 + x] = (float) (direction * (local[y * side + x] - median));
      }
    }
    return Heat.normalised(new Plane(face.width(), face.height(), map));
  }

  /** Means over squares of a tenth of the side; twice makes them smooth. */
  private static double[] blurred(double[] plane, int side) {
    int r = Math.max(1, side / 20);
    return rows(rows(plane, side, r), side, r);
  }

  /** Running means along the rows; the result is transposed. */
  private static double[] rows(double[] plane, int side, int r) {
    double[] out = new double[plane.length];
    for (int y = 0; y < side; y++) {
      double sum = 0;
      int n = 0;
      for (int x = -r; x < side; x++) {
        if (x + r < side) {
          sum += plane[y * side + x + r];
          n++;
        }
        if (x - r - 1 >= 0) {
          sum -= plane[y * side + x - r - 1];
          n--;
        }
        if (x >= 0) {
          out[x * side + y] = sum / n;
        }
      }
    }
    return out;
  }
}

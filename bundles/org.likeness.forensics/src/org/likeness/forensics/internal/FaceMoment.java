// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.forensics.internal;

import org.likeness.api.image.Image;
import org.likeness.media.image.Scale;

/**
 * One face in the numbers that are compared with those of its neighbours. Only the middle is looked at: the border may be
 * background.
 *
 * @param colour mean red, green and blue of the middle, 0-1
 * @param residual luma minus its 3 x 3 mean, of the middle, row by row
 * @param energy mean square of the residual
 * @param sharpness variance of the four-neighbour Laplacian of the luma (Pech-Pacheco et al. 2000)
 */
record FaceMoment(double[] colour, double[] residual, double energy, double sharpness) {
  /** Part of the side that is the middle. */
  private static final double MIDDLE = 0.6;

  static FaceMoment of(Image face, int side) {
    Image small = Scale.to(face, side, side);
    double[] luma = Luma.of(small);
    int from = Math.max(1, (int) Math.round(side * (1 - MIDDLE) / 2));
    int n = side - 2 * from;
    double[] residual = new double[n * n];
    double[] colour = new double[3];
    double energy = 0;
    double sum = 0;
    double squares = 0;
    for (int y = 0, k = 0; y < n; y++) {
      for (int x = 0; x < n; x++, k++) {
        int at = (y + from) * side + x + from;
        residual[k] = luma[at] - around(luma, at, side);
        energy += residual[k] * residual[k] / residual.length;
        double laplacian = luma[at - 1] + luma[at + 1] + luma[at - side] + luma[at + side] - 4 * luma[at];
        sum += laplacian;
        squares += laplacian * laplacian;
        for (int c = 0; c < 3; c++) {
          colour[c] += small.get(x + from, y + from, small.channels() == 1 ? 0 : c) / (255.0 * residual.length);
        }
      }
    }
    double mean = sum / residual.length;
    return new FaceMoment(colour, residual, energy, Math.max(0, squares / residual.length - mean * mean));
  }

  private static double around(double[] luma, int at, int side) {
    double sum = 0;
    for (int dy = -side; dy <= side; dy += side) {
      sum += luma[at + dy - 1] + luma[at + dy] + luma[at + dy + 1];
    }
    return sum / 9;
  }

  /** 1 minus the normalised correlation of both residuals, 0-2; 0 where there is no detail in either. */
  double change(FaceMoment other) {
    double product = 0;
    for (int k = 0; k < residual.length; k++) {
      product += residual[k] * other.residual[k] / residual.length;
    }
    double scale = Math.sqrt(energy * other.energy);
    return scale < 1e-9 ? 0 : 1 - product / scale;
  }
}

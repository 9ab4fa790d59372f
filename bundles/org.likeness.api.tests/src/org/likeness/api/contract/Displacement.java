// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.contract;

import org.likeness.api.image.Image;

/**
 * How far a picture has moved, to hundredths of a pixel: the least squares of b(x) = a(x - d) + c, where a(x - d) is
 * a(x) - d grad a(x) and c is a change of brightness for each channel.
 */
public final class Displacement {
  private double xx;
  private double xy;
  private double yy;
  private double xd;
  private double yd;

  private Displacement() {}

  /**
   * For shifts below a pixel of smooth pictures; neither a blur nor another brightness counts.
   *
   * @param margin pixels at the edges that are not looked at
   * @return right and down, in pixels: how far {@code b} lies from {@code a}
   */
  public static double[] of(Image a, Image b, int margin) {
    Displacement sums = new Displacement();
    for (int c = 0; c < 3; c++) {
      sums.add(a, b, c, margin);
    }
    double det = sums.xx * sums.yy - sums.xy * sums.xy;
    return new double[] {(sums.yy * sums.xd - sums.xy * sums.yd) / det, (sums.xx * sums.yd - sums.xy * sums.xd) / det};
  }

  /** Covariances of one channel. */
  private void add(Image a, Image b, int c, int margin) {
    double[] s = new double[8];
    int n = 0;
    for (int y = margin; y < a.height() - margin; y++) {
      for (int x = margin; x < a.width() - margin; x++) {
        // the gradient of the mean of both, so that the result is the same either way round
        double gx = (a.get(x + 1, y, c) - a.get(x - 1, y, c) + b.get(x + 1, y, c) - b.get(x - 1, y, c)) / 4.0;
        double gy = (a.get(x, y + 1, c) - a.get(x, y - 1, c) + b.get(x, y + 1, c) - b.get(x, y - 1, c)) / 4.0;
        double d = a.get(x, y, c) - (double) b.get(x, y, c);
        double[] terms = {gx, gy, d, gx * gx, gx * gy, gy * gy, gx * d, gy * d};
        for (int i = 0; i < s.length; i++) {
          s[i] += terms[i];
        }
        n++;
      }
    }
    xx += s[3] - s[0] * s[0] / n;
    xy += s[4] - s[0] * s[1] / n;
    yy += s[5] - s[1] * s[1] / n;
    xd += s[6] - s[0] * s[2] / n;
    yd += s[7] - s[1] * s[2] / n;
  }
}

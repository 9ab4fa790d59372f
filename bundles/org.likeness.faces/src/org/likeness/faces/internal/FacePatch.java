// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.faces.internal;

import org.likeness.api.image.Image;

/** The inner face of an aligned crop as a small square of luma: brows to chin, cheek to cheek, averaged to a fixed size. */
final class FacePatch {

  private FacePatch() {}

  /**
   * @param crop aligned; grey, RGB or RGBA
   * @param part side of the square in the crop's middle, as a part of the crop's shorter side
   * @param side of the result in pixels
   * @return BT.601 luma 0-255, row by row
   */
  static float[] of(Image crop, double part, int side) {
    double span = part * Math.min(crop.width(), crop.height());
    double x0 = (crop.width() - span) / 2;
    double y0 = (crop.height() - span) / 2;
    double step = span / side;
    double[][] columns = weights(x0, step, side, crop.width());
    double[][] rows = weights(y0, step, side, crop.height());
    int top = (int) rows[0][0];
    int bottom = (int) rows[side - 1][0] + rows[side - 1].length - 1;
    double[] line = new double[crop.width()];
    double[][] narrow = new double[bottom - top][side];
    for (int y = top; y < bottom; y++) {
      luma(crop, y, line);
      for (int i = 0; i < side; i++) {
        narrow[y - top][i] = dot(columns[i], line);
      }
    }
    float[] out = new float[side * side];
    for (int j = 0; j < side; j++) {
      for (int i = 0; i < side; i++) {
        double sum = 0;
        for (int k = 1; k < rows[j].length; k++) {
          sum += rows[j][k] * narrow[(int) rows[j][0] - top + k - 1][i];
        }
        out[j * side + i] = (float) sum;
      }
    }
    return out;
  }

  /** For each target pixel: the first source pixel, then weights that sum to 1 (a tent at least one source pixel wide). */
  private static double[][] weights(double start, double step, int side, int length) {
    double radius = Math.max(1, step);
    double[][] all = new double[side][];
    for (int i = 0; i < side; i++) {
      double centre = start + (i + 0.5) * step - 0.5;
      int from = Math.clamp((int) Math.ceil(centre - radius), 0, length - 1);
      int to = Math.clamp((int) Math.floor(centre + radius), from, length - 1);
      double[] w = new double[to - from + 2];
      w[0] = from;
      double sum = 0;
      for (int k = from; k <= to; k++) {
        w[k - from + 1] = Math.max(1e-9, 1 - Math.abs(k - centre) / radius);
        sum += w[k - from + 1];
      }
      for (int k = 1; k < w.length; k++) {
        w[k] /= sum;
      }
      all[i] = w;
    }
    return all;
  }

  private static double dot(double[] weights, double[] line) {
    double sum = 0;
    for (int k = 1; k < weights.length; k++) {
      sum += weights[k] * line[(int) weights[0] + k - 1];
    }
    return sum;
  }

  private static void luma(Image image, int y, double[] line) {
    byte[] d = image.data();
    int c = image.channels();
    for (int x = 0, p = y * image.width() * c; x < line.length; x++, p += c) {
      line[x] = c == 1 ? d[p] & 0xff : 0.299 * (d[p] & 0xff) + 0.587 * (d[p + 1] & 0xff) + 0.114 * (d[p + 2] & 0xff);
    }
  }
}

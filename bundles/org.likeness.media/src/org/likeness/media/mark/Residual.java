// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.mark;

import org.likeness.api.image.Image;
import org.likeness.media.image.MatScope;
import org.likeness.media.image.Mats;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * What is left of a picture's luma when its smooth part is taken away and its contrast is evened out: the domain in which
 * the mark is measured.
 *
 * @param width pixels
 * @param height pixels
 * @param weight what a grey level of the residual counts at each pixel: the matched filter for a mark that follows the
 *     three quarter power of the local contrast, in noise of that contrast. Within 0.5 dB of the best for marks that follow the
 *     contrast in full as for those that follow its fourth root, as {@link Embedder} did before its {@link Mask}
 * @param values the residual, limited to twice the local contrast, times the weight
 */
record Residual(int width, int height, float[] weight, float[] values) {
  /** Gaussian of the smooth part, in pixels. */
  private static final double SMOOTH = 2;
  private static final double NEIGHBOURHOOD = 5;
  private static final double FLOOR = 1;
  private static final double MOST = 12;
  private static final double LIMIT = 2;

  static Residual of(Image image) {
    try (MatScope m = new MatScope()) {
      Mat luma = m.mat();
      m.add(Mats.grey(image)).convertTo(luma, CvType.CV_32F);
      Mat high = m.mat();
      Imgproc.GaussianBlur(luma, high, new Size(0, 0), SMOOTH, SMOOTH, Core.BORDER_REFLECT_101);
      Core.subtract(luma, high, high);
      Mat contrast = m.mat();
      Core.multiply(high, high, contrast);
      Imgproc.GaussianBlur(contrast, contrast, new Size(0, 0), NEIGHBOURHOOD, NEIGHBOURHOOD, Core.BORDER_REFLECT_101);
      Core.sqrt(contrast, contrast);
      return of(image, Mats.plane(contrast).data(), Mats.plane(high).data());
    }
  }

  private static Residual of(Image image, float[] contrast, float[] high) {
    float[] weight = new float[high.length];
    for (int i = 0; i < high.length; i++) {
      double c = Math.min(contrast[i], MOST) + FLOOR;
      weight[i] = (float) (1 / (c * Math.sqrt(Math.sqrt(c))));
      high[i] = (float) (Math.clamp(high[i], -LIMIT * c, LIMIT * c) * weight[i]);
    }
    return new Residual(image.width(), image.height(), weight, high);
  }

  /** The spectrum of all tiles laid on top of each other, real and imaginary parts, over the square root of the pixels. */
  double[][] spectrum() {
    int side = Band.TILE;
    double[] re = new double[side * side];
    for (int y = 0; y < height; y++) {
      int row = y % side * side;
      for (int x = 0; x < width; x++) {
        re[row + x % side] += values[y * width + x];
      }
    }
    double norm = Math.sqrt((double) width * height);
    for (int i = 0; i < re.length; i++) {
      re[i] /= norm;
    }
    double[] im = new double[side * side];
    Fft.transform(re, im, side, false);
    return new double[][] {re, im};
  }

  /** How much of a wave of the tile's frequency {@code k} is left after the smooth part is taken away. */
  static double gain(int k) {
    double f = Band.radius(k) / Band.TILE;
    return 1 - Math.exp(-2 * Math.PI * Math.PI * SMOOTH * SMOOTH * f * f);
  }
}

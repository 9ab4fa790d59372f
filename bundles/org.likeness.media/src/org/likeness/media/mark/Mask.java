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
 * How strong the mark may be at each pixel: little where the picture is flat and the eye would see grain, much in texture,
 * which hides it. The strength is {@code FLAT * NVF + TEXTURED * (1 - NVF)} with the noise visibility function
 * {@code NVF = 1 / (1 + (activity / KNEE)^2)} of Voloshynovskiy, Herrigel, Baumgaertner and Pun, "A stochastic approach to
 * content adaptive digital image watermarking", Information Hiding 1999 (eq. 19, 23).
 *
 * <p>The activity is the local power mean of order 1/2 of the detail: texture, which is detail everywhere, counts in full, a
 * lone edge little, so that no halo of grain lies about an outline. It is a continuous function of the picture and wide
 * enough (some 200 pixels) that the noise of a camera does not make it flicker.
 */
final class Mask {
  /** Gaussian of the smooth part and of the neighbourhood, in pixels. */
  private static final double SMOOTH = 2;
  private static final double NEIGHBOURHOOD = 4;
  /** Grey levels of the mark, root mean square, where there is no detail at all and where there is any amount of it. */
  static final double FLAT = 0.75;
  static final double TEXTURED = 6;
  /** The strength of a picture that is flat everywhere; from this mean of 1 - NVF texture carries the mark. */
  static final double ALONE = 1.6;
  private static final double ENOUGH = 0.03;
  /** The activity, in grey levels, half way between. */
  private static final double KNEE = 5;

  private Mask() {}

  /** Grey levels (root mean square) for each pixel. */
  static float[] of(Image image) {
    try (MatScope m = new MatScope()) {
      Mat luma = m.mat();
      m.add(Mats.grey(image)).convertTo(luma, CvType.CV_32F);
      Mat a = m.mat();
      Imgproc.GaussianBlur(luma, a, new Size(0, 0), SMOOTH, SMOOTH, Core.BORDER_REFLECT_101);
      Core.absdiff(luma, a, a);
      Core.sqrt(a, a);
      Imgproc.GaussianBlur(a, a, new Size(0, 0), NEIGHBOURHOOD, NEIGHBOURHOOD, Core.BORDER_REFLECT_101);
      Core.multiply(a, a, a);
      Core.multiply(a, a, a, 1 / (KNEE * KNEE));
      Core.add(a, Scalar.all(1), a);
      Core.divide(1, a, a); // the noise visibility function
      double flat = flat(image.width(), image.height(), 1 - Core.mean(a).val[0]);
      a.convertTo(a, CvType.CV_32F, flat - TEXTURED, TEXTURED);
      return Mats.plane(a).data();
    }
  }

  /**
   * The strength in flat parts. Small pictures offer few tiles to add up: below 256 x 256 it is more, at 128 x 128 by 3 dB. So
   * it is where there is hardly any texture that could carry the mark instead.
   *
   * @param texture mean of 1 - NVF
   */
  private static double flat(int width, int height, double texture) {
    double small = FLAT * Math.clamp(Math.sqrt(256 / Math.sqrt((double) width * height)), 1, 2);
    double lacking = Math.max(0, 1 - texture / ENOUGH);
    return Math.max(small, small + lacking * (ALONE - small));
  }
}

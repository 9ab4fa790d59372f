// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.image;

import org.opencv.imgproc.Imgproc;

/** How values between pixels are found. */
public enum Sampling {
  /** The nearest pixel: for masks with labels. */
  NEAREST(Imgproc.INTER_NEAREST),
  /** Bilinear. */
  LINEAR(Imgproc.INTER_LINEAR),
  /** Bicubic (a = -0.75); may overshoot. */
  CUBIC(Imgproc.INTER_CUBIC),
  /** Averages over the area of the target pixel: no aliasing when shrinking; bilinear when enlarging. */
  AREA(Imgproc.INTER_AREA),
  /** Lanczos over 8 x 8 pixels; may overshoot. */
  LANCZOS(Imgproc.INTER_LANCZOS4);

  private final int code;

  Sampling(int code) {
    this.code = code;
  }

  /** OpenCV's interpolation flag. */
  public int code() {
    return code;
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.geometry;

import org.likeness.api.geometry.Affine;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.media.image.MatScope;
import org.likeness.media.image.Mats;
import org.likeness.media.image.Sampling;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Resamples pictures through maps. OpenCV's fixed-point tables give positions to 1/32 pixel. Pure functions; safe from any
 * thread.
 */
public final class Warp {

  private Warp() {}

  /** Bilinear, edges repeated. {@code map} takes source pixels to target pixels. */
  public static Image affine(Image in, Affine map, int width, int height) {
    return affine(in, map, width, height, Sampling.LINEAR, Border.REPLICATE);
  }

  /**
   * Resamples through an affine map.
   *
   * @param map takes source pixels to target pixels
   * @param sampling {@code AREA} averages over the source area of each target pixel when the map shrinks
   */
  public static Image affine(Image in, Affine map, int width, int height, Sampling sampling, Border border) {
    try (MatScope m = new MatScope()) {
      return Mats.image(affine(m, m.add(Mats.of(in)), map, width, height, sampling, border));
    }
  }

  /** The same for one value per pixel. */
  public static Plane affine(Plane in, Affine map, int width, int height, Sampling sampling, Border border) {
    try (MatScope m = new MatScope()) {
      return Mats.plane(affine(m, m.add(Mats.of(in)), map, width, height, sampling, border));
    }
  }

  /**
   * The target pixel (x, y) is taken from the source position (mapX(x, y), mapY(x, y)). Both maps have the size of the
   * result.
   */
  public static Image remap(Image in, Plane mapX, Plane mapY, Sampling sampling, Border border) {
    try (MatScope m = new MatScope()) {
      return Mats.image(remap(m, m.add(Mats.of(in)), mapX, mapY, sampling, border));
    }
  }

  /** The same for one value per pixel. */
  public static Plane remap(Plane in, Plane mapX, Plane mapY, Sampling sampling, Border border) {
    try (MatScope m = new MatScope()) {
      return Mats.plane(remap(m, m.add(Mats.of(in)), mapX, mapY, sampling, border));
    }
  }

  private static Mat affine(MatScope m, Mat in, Affine map, int width, int height, Sampling sampling, Border border) {
    // OpenCV's warp has no area mode: a larger picture is made bilinearly and its pixels are averaged
    int k = sampling == Sampling.AREA ? Math.clamp((int) Math.ceil(1 / Math.max(map.scale(), 1e-3)), 1, 16) : 1;
    double shift = (k - 1) / 2.0;
    Affine fine = map.then(new Affine(k, 0, shift, 0, k, shift));
    Mat matrix = m.add(new Mat(2, 3, CvType.CV_64F));
    matrix.put(0, 0, fine.toArray());
    Mat out = m.mat();
    int how = sampling == Sampling.AREA ? Imgproc.INTER_LINEAR : sampling.code();
    Imgproc.warpAffine(in, out, matrix, new Size((double) width * k, (double) height * k), how, border.code(), new Scalar(0));
    if (k == 1) {
      return out;
    }
    Mat small = m.mat();
    Imgproc.resize(out, small, new Size(width, height), 0, 0, Imgproc.INTER_AREA);
    return small;
  }

  private static Mat remap(MatScope m, Mat in, Plane mapX, Plane mapY, Sampling sampling, Border border) {
    Mat out = m.mat();
    int how = sampling == Sampling.AREA ? Imgproc.INTER_LINEAR : sampling.code();
    Imgproc.remap(in, out, m.add(Mats.of(mapX)), m.add(Mats.of(mapY)), how, border.code(), new Scalar(0));
    return out;
  }
}

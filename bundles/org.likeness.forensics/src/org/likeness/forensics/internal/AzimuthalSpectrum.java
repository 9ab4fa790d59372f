// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.forensics.internal;

import org.likeness.api.image.Image;
import org.likeness.media.image.OpenCV;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/**
 * The azimuthally averaged power spectrum of a face's middle (Durall, Keuper & Keuper 2020): luma, 2-D Fourier transform,
 * {@code 20 ln(|F| + 1e-8)}, the mean over each whole radius, without the first and the last; cubic interpolation of that
 * curve - never of the picture - to a fixed number of values; minus its first value, so that contrast does not count.
 *
 * <p>Of ours are the Hann window, without which the picture's borders hide its weak high frequencies, and the subtraction
 * (the authors divide). Holds matrices for reuse: for one thread.
 */
final class AzimuthalSpectrum implements AutoCloseable {
  private static final double FLOOR = 1e-8;

  private final double centre;
  private final int bins;
  private final boolean window;
  private final Mat in;
  private final Mat out;

  /**
   * @param centre side of the square that is looked at, as a part of the face's shorter side
   * @param bins length of the result
   * @param window whether a Hann window is applied
   */
  AzimuthalSpectrum(double centre, int bins, boolean window) {
    OpenCV.load();
    this.centre = centre;
    this.bins = bins;
    this.window = window;
    this.in = new Mat();
    this.out = new Mat();
  }

  /** {@code bins} values, from low to high frequencies (in cycles per pixel up to the corner of the spectrum). */
  double[] of(Image face) {
    int side = side(face);
    double[] luma = Luma.square(face, side);
    double[] profile = profile(window ? windowed(luma, side) : luma, side);
    double[] features = interpolated(profile, bins);
    double first = features[0];
    for (int i = 0; i < bins; i++) {
      features[i] -= first;
    }
    return features;
  }

  /** The side of the square in pixels: even, at least 16 where the face has as much. */
  int side(Image face) {
    int shorter = Math.min(face.width(), face.height());
    return Math.min(shorter, Math.max(16, (int) Math.round(centre * shorter))) & ~1;
  }

  private static double[] windowed(double[] plane, int side) {
    double mean = 0;
    for (double v : plane) {
      mean += v / plane.length;
    }
    double[] hann = new double[side];
    for (int i = 0; i < side; i++) {
      hann[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / side);
    }
    double[] result = new double[plane.length];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        result[y * side + x] = (plane[y * side + x] - mean) * hann[x] * hann[y];
      }
    }
    return result;
  }

  /** The mean of 20 ln|F| over each whole radius, without the first and the last. */
  double[] profile(double[] plane, int side) {
    in.create(side, side, CvType.CV_64FC1);
    in.put(0, 0, plane);
    Core.dft(in, out, Core.DFT_COMPLEX_OUTPUT);
    double[] f = new double[2 * side * side];
    out.get(0, 0, f);
    double middle = (side - 1) / 2.0;
    int radii = (int) Math.hypot(middle, middle) + 1;
    double[] sum = new double[radii];
    int[] n = new int[radii];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        // The zero frequency is shifted to (side / 2, side / 2), half a pixel beside the centre, as the authors do.
        int r = (int) Math.hypot((x + side / 2) % side - middle, (y + side / 2) % side - middle);
        int i = 2 * (y * side + x);
        sum[r] += 20 * Math.log(Math.hypot(f[i], f[i + 1]) + FLOOR);
        n[r]++;
      }
    }
    double[] profile = new double[radii - 2];
    for (int r = 1; r < radii - 1; r++) {
      profile[r - 1] = sum[r] / n[r];
    }
    return profile;
  }

  /** Catmull-Rom through the curve's points, the ends kept. */
  static double[] interpolated(double[] curve, int n) {
    double[] result = new double[n];
    for (int i = 0; i < n; i++) {
      double at = i * (curve.length - 1.0) / (n - 1);
      int k = Math.min((int) at, curve.length - 2);
      double t = at - k;
      double p0 = curve[Math.max(0, k - 1)];
      double p1 = curve[k];
      double p2 = curve[k + 1];
      double p3 = curve[Math.min(curve.length - 1, k + 2)];
      result[i] = p1 + 0.5 * t * (p2 - p0 + t * (2 * p0 - 5 * p1 + 4 * p2 - p3 + t * (3 * (p1 - p2) + p3 - p0)));
    }
    return result;
  }

  @Override
  public void close() {
    in.release();
    out.release();
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.geometry;

import java.util.Arrays;
import org.likeness.api.geometry.Affine;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.geometry.Landmarks.Scheme;
import org.likeness.api.image.Image;
import org.likeness.media.image.Sampling;

/**
 * Where an aligned face crop lies in its frame: the similarity (Umeyama) from the face's landmarks to the
 * {@link MeanFace}. Of 68 points, the 51 without the jaw are fitted: the jaw moves with speech and hides when the head
 * turns. Five points and two eye centres do as well, with less certainty.
 */
public final class Alignment {
  private static final int JAW = 2 * 17;

  private Alignment() {}

  /**
   * The map from the frame's pixels to the crop's.
   *
   * @param landmarks in frame pixels, any scheme
   * @param size side of the crop in pixels
   * @param coverage how much of the centring's square is shown: 1 all, 0.8 its middle 80 %
   * @throws IllegalArgumentException when all points coincide
   */
  public static Affine frameToCrop(Landmarks landmarks, Centring centring, int size, double coverage) {
    double[] from = landmarks.xy();
    double[] to = MeanFace.landmarks(landmarks.scheme(), centring, size, coverage).xy();
    if (landmarks.scheme() == Scheme.IBUG_68) {
      from = Arrays.copyOfRange(from, JAW, from.length);
      to = Arrays.copyOfRange(to, JAW, to.length);
    }
    return Umeyama.fit(from, to);
  }

  /** The aligned crop: averaged when it shrinks, bilinear when it grows, edge pixels repeated beyond the frame. */
  public static Image crop(Image frame, Affine frameToCrop, int size) {
    return Warp.affine(frame, frameToCrop, size, size, Sampling.AREA, Border.REPLICATE);
  }

  /** The corners of the crop in frame pixels, clockwise from its top left: x0, y0, ... x3, y3. */
  public static double[] corners(Affine frameToCrop, int size) {
    double low = -0.5;
    double high = size - 0.5;
    Affine back = frameToCrop.inverse();
    double[] xy = {low, low, high, low, high, high, low, high};
    for (int i = 0; i < xy.length; i += 2) {
      var p = back.apply(xy[i], xy[i + 1]);
      xy[i] = p.x();
      xy[i + 1] = p.y();
    }
    return xy;
  }
}

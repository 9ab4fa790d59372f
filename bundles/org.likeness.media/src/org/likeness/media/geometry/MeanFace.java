// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.geometry;

import java.util.Arrays;
import org.likeness.api.geometry.Affine;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.geometry.Landmarks.Scheme;
import org.likeness.api.geometry.Point;

/**
 * The mean face that crops are aligned to: frontal, neutral, symmetric. Unit: the distance of the eye centres; origin:
 * half way between them; y down.
 *
 * <p>Positions: the 68 iBUG vertices of the neutral mean of ICT FaceKit (Li et al., "Learning formation of physically-based
 * face attributes", CVPR 2020; MIT licence), seen from 90 cm, averaged with their mirror image, to three decimals.
 */
public final class MeanFace {
  /** Points 0-16 (jaw), 17-26 (brows), 27-35 (nose), 36-47 (eyes), 48-67 (mouth). */
  private static final double[] XY = {
    -1.068, -0.004, -1.058, 0.312, -1.015, 0.596, -0.966, 0.876, -0.851, 1.196, -0.648, 1.464, -0.466, 1.586, -0.239, 1.656,
    0.000, 1.706, 0.239, 1.656, 0.466, 1.586, 0.648, 1.464, 0.851, 1.196, 0.966, 0.876, 1.015, 0.596, 1.058, 0.312,
    1.068, -0.004,
    -0.881, -0.259, -0.756, -0.387, -0.586, -0.438, -0.376, -0.435, -0.183, -0.394,
    0.183, -0.394, 0.376, -0.435, 0.586, -0.438, 0.756, -0.387, 0.881, -0.259,
    0.000, -0.055, 0.000, 0.114, 0.000, 0.273, 0.000, 0.464,
    -0.196, 0.708, -0.095, 0.708, 0.000, 0.718, 0.095, 0.708, 0.196, 0.708,
    -0.680, 0.005, -0.595, -0.067, -0.429, -0.078, -0.283, 0.029, -0.420, 0.054, -0.592, 0.057,
    0.283, 0.029, 0.429, -0.078, 0.595, -0.067, 0.680, 0.005, 0.592, 0.057, 0.420, 0.054,
    -0.393, 1.075, -0.267, 0.965, -0.115, 0.911, 0.000, 0.921, 0.115, 0.911, 0.267, 0.965, 0.393, 1.075,
    0.282, 1.163, 0.163, 1.205, 0.000, 1.218, -0.163, 1.205, -0.282, 1.163,
    -0.343, 1.070, -0.156, 1.045, 0.000, 1.051, 0.156, 1.045, 0.343, 1.070, 0.167, 1.058, 0.000, 1.063, -0.167, 1.058};

  private MeanFace() {}

  /** The mean face in its own unit, in any scheme. */
  public static Landmarks landmarks(Scheme scheme) {
    Landmarks all = new Landmarks(Scheme.IBUG_68, XY.clone());
    return switch (scheme) {
      case IBUG_68 -> all;
      case EYES -> all.eyes();
      case FIVE -> {
        double[] xy = Arrays.copyOf(all.eyes().xy(), 10);
        int k = 4;
        for (int i : new int[] {30, 48, 54}) {
          Point p = all.point(i);
          xy[k++] = p.x();
          xy[k++] = p.y();
        }
        yield new Landmarks(Scheme.FIVE, xy);
      }
    };
  }

  /** The mean face in the pixels of an aligned crop; see {@link Alignment}. */
  public static Landmarks landmarks(Scheme scheme, Centring centring, int size, double coverage) {
    return landmarks(scheme).transformed(toCrop(centring, size, coverage));
  }

  /** From the mean face's unit to the pixels of a crop. */
  static Affine toCrop(Centring centring, int size, double coverage) {
    if (size < 1 || !(coverage > 0) || coverage > 1) {
      throw new IllegalArgumentException("A crop needs a size of at least 1 and a coverage above 0, at most 1, not "
          + size + " and " + coverage);
    }
    double s = size / (centring.side() * coverage);
    return new Affine(s, 0, (size - 1) / 2.0, 0, s, (size - 1) / 2.0 - s * centring.centreY());
  }
}

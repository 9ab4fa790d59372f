// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.forensics.internal;

import java.util.Arrays;

/** What is measured of a track, each from moment to moment; a track's number is the mean, or the deviation, over them. */
enum TemporalQuantity {
  /** Mean length of the landmarks' second differences in the aligned crop, in eye distances (motion as such cancels out). */
  JITTER("landmark jitter", true),
  /** Length of the second difference of the middle's mean colour, as a part of full scale. */
  COLOUR("colour flicker", false),
  /** Absolute change of the logarithm of the high-frequency residual's energy between neighbouring faces. */
  RESIDUAL("flicker of fine detail", false),
  /** 1 minus the correlation of neighbouring residuals: 0 = the detail stays, 1 = it is new in each frame. */
  TEXTURE("change of fine detail", false),
  /** Deviation of the logarithm of the Laplacian's variance from the track's mean, absolute. */
  SHARPNESS("changing sharpness", false);

  private final String words;
  private final boolean ofLandmarks;

  TemporalQuantity(String words, boolean ofLandmarks) {
    this.words = words;
    this.ofLandmarks = ofLandmarks;
  }

  String words() {
    return words;
  }

  boolean ofLandmarks() {
    return ofLandmarks;
  }

  /** The track's number: the mean over the moments at which there is one; NaN when there is none. */
  double over(double[] moments) {
    return Arrays.stream(moments).filter(Double::isFinite).average().orElse(Double.NaN);
  }

  /** What the classifier sees: numbers of this kind spread by factors, not by steps. */
  static double feature(double value) {
    return Math.log(value + 1e-4);
  }
}

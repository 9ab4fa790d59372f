// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics.internal;

import org.likeness.api.image.Image;
import org.likeness.media.image.Sampling;
import org.likeness.media.image.Scale;

/** Pictures made square for features. */
public final class Resized {
  /** For recipes. */
  public static final String WORDS = "whole picture by OpenCV INTER_AREA (INTER_CUBIC where it is smaller)";

  private Resized() {}

  /** The same picture when it has this size already. */
  public static Image to(Image in, int side) {
    if (in.width() == side && in.height() == side) {
      return in;
    }
    return Scale.to(in, side, side, in.width() >= side && in.height() >= side ? Sampling.AREA : Sampling.CUBIC);
  }
}

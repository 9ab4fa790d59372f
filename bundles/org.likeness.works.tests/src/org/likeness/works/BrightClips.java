// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.List;
import java.util.Optional;
import org.likeness.api.geometry.Box;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.image.Image;
import org.likeness.media.geometry.Centring;
import org.likeness.media.geometry.MeanFace;

/** Grey clips beside a grey reference. */
final class BrightClips {
  static final CropSpec CROP = new CropSpec(64, Centring.FACE, 1);

  private BrightClips() {}

  static Image grey(int value) {
    Image image = Image.rgb(64, 64);
    java.util.Arrays.fill(image.data(), (byte) value);
    return image;
  }

  static Optional<FoundFace> face() {
    Landmarks marks = MeanFace.landmarks(Landmarks.Scheme.IBUG_68, Centring.FACE, 64, 1);
    return Optional.of(new FoundFace(new Box(0, 0, 64, 64), marks, CROP.frameToCrop(marks), 1));
  }

  /** Frames that are as much brighter than their reference as the values say; NaN = no face in the reference. */
  static ComparedClip of(double... brighter) {
    ComparedClip clip = new ComparedClip(CROP, List.of());
    for (double b : brighter) {
      clip.add(40_000L * clip.size(), grey(100 + (int) b), grey(100), face(), Double.isNaN(b) ? Optional.empty() : face());
    }
    return clip;
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.tests;

import java.nio.file.Path;
import java.util.SplittableRandom;
import org.likeness.api.image.Image;
import org.likeness.media.image.Images;
import org.likeness.media.video.Rational;
import org.likeness.media.video.VideoOptions;
import org.likeness.media.video.VideoWriter;

/** Pictures and clips that show nobody. */
final class TinyMedia {

  private TinyMedia() {}

  static Image noise(int side, long seed) {
    Image image = Image.rgb(side, side);
    new SplittableRandom(seed).nextBytes(image.data());
    return image;
  }

  /** A soft slope of grey, in which no detector sees a face. */
  static Image slope(int side, int offset) {
    Image image = Image.rgb(side, side);
    for (int i = 0; i < image.data().length; i++) {
      image.data()[i] = (byte) ((i / 3 % side + offset) * 255 / (2 * side));
    }
    return image;
  }

  static Path picture(Path file) {
    Images.write(file, slope(64, 0));
    return file;
  }

  static Path clip(Path file, int frames) {
    try (VideoWriter out = VideoWriter.create(file, VideoOptions.of(96, 96, Rational.of(25)))) {
      for (int i = 0; i < frames; i++) {
        out.write(slope(96, i));
      }
      out.finish();
    }
    return file;
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.training;

import java.util.Objects;
import org.likeness.api.image.Image;

/**
 * The nearest that a generator was found to come to a given picture. How near says little alone: pictures that the generator
 * made itself, projected by the same means, say how near the search comes when there is something to be found.
 *
 * @param latent that the picture is made from, as {@link PictureMaker#latents} gives them
 * @param target the given picture as it was compared: RGB, of the generator's size
 * @param picture what the generator makes of the latent; of the same size
 * @param first the nearest of the pictures of random latents that the search began with
 */
public record Projection(float[] latent, Image target, Image picture, Image first) {

  public Projection {
    Objects.requireNonNull(latent);
    if (!picture.sameSize(target) || !first.sameSize(target) || picture.channels() != target.channels() || first.channels() != target.channels()) {
      throw new IllegalArgumentException("A projection's pictures have one size, not " + target + ", " + picture + " and " + first);
    }
  }

  /**
   * How it is searched for.
   *
   * @param seed of everything that is drawn: same seed, same latent
   * @param steps of the optimiser, 1 or more; 200 is usual for small pictures, 1000 for large ones
   * @param starts random latents that are looked at first, 1 or more
   */
  public record Settings(long seed, int steps, int starts) {
    public Settings {
      if (steps < 1 || starts < 1) {
        throw new IllegalArgumentException("A projection takes at least one step and one start, not " + steps + " and " + starts);
      }
    }

    /** With 256 starts. */
    public static Settings of(long seed, int steps) {
      return new Settings(seed, steps, 256);
    }
  }

  /** Mean absolute difference of target and picture over all pixels and channels, 0 to 255. */
  public double difference() {
    return difference(target, picture);
  }

  /** The same of what the search began with. */
  public double firstDifference() {
    return difference(target, first);
  }

  /** Peak signal-to-noise ratio of target and picture in dB; infinite when they are the same. */
  public double psnr() {
    double sum = 0;
    for (int i = 0; i < target.data().length; i++) {
      double d = (target.data()[i] & 0xff) - (picture.data()[i] & 0xff);
      sum += d * d;
    }
    return 10 * Math.log10(255.0 * 255.0 * target.data().length / sum);
  }

  private static double difference(Image a, Image b) {
    double sum = 0;
    for (int i = 0; i < a.data().length; i++) {
      sum += Math.abs((a.data()[i] & 0xff) - (b.data()[i] & 0xff));
    }
    return sum / a.data().length;
  }
}

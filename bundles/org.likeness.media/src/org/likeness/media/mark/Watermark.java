// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.mark;

import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;

/**
 * An invisible mark that carries a 64-bit number and says "made by software". It points to a provenance record; it is no
 * secret and no proof: who wants to can remove or copy it.
 *
 * <p>Design: a 64 x 64 pixel tile, repeated over the luma. Of the tile's Fourier coefficients in a middle band, a fifth has
 * fixed phases and tells where the tile begins, so that crops are found; the others carry number and CRC-16, protected by a
 * convolutional code and repeated. The change follows the texture, so that flat parts hardly show it ({@link Mask}), and is
 * largest for those coefficients that the picture itself speaks against (informed embedding; Cox, Miller and Bloom, Digital Watermarking, 2001, ch. 5). A detector adds up all
 * tiles, and for videos all frames, finds the position by correlation, decodes by soft values, and answers only when the
 * CRC agrees.
 *
 * <p>Measured at 256 px a side (docs/watermark.md): JPEG 50, half size, a crop to half the sides, blur of 1.5 px and H.264 at our
 * default quality are survived by pictures with some texture; mirroring and rotation are not.
 * Pure functions; safe from any thread.
 */
public final class Watermark {
  /** The shortest side that can be marked: one tile. */
  public static final int MIN_SIDE = Band.TILE;

  /** Below this side pictures offer few coefficients; the mark is then made stronger, dB by dB, until it can be read. */
  private static final int SMALL = 192;
  private static final int SMALL_STEPS = 6;

  private Watermark() {}

  /** Marks a picture at the default strength; for frames of a clip see {@link ClipMark}. */
  public static Image embed(Image image, long id) {
    return embed(image, id, 1);
  }

  /**
   * Marks a picture. Below 192 x 192 pixels the mark may take up to 6 dB more than asked, as far as it needs to be readable.
   *
   * @param image any channels; alpha is kept
   * @param strength 0.25 to 2: amplitude relative to the default; twice the amplitude costs 6 dB
   * @throws UserProblem when the picture is smaller than {@link #MIN_SIDE}
   */
  public static Image embed(Image image, long id, double strength) {
    check(image, strength);
    return Embedder.embed(image, id, enough(image, id, strength));
  }

  /** The strength asked for; for a small picture as much more as it takes to be readable. */
  static double enough(Image image, long id, double strength) {
    if (image.width() * image.height() < SMALL * SMALL) {
      for (int step = 0; step < SMALL_STEPS; step++) {
        double more = strength * Math.pow(10, step / 20.0);
        if (readable(Embedder.embed(image, id, more), id)) {
          return more;
        }
      }
      return strength * Math.pow(10, SMALL_STEPS / 20.0);
    }
    return strength;
  }

  static void check(Image image, double strength) {
    if (image.width() < MIN_SIDE || image.height() < MIN_SIDE) {
      throw new UserProblem("A picture of " + image.width() + " x " + image.height()
          + " pixels cannot carry the invisible mark; it needs at least " + MIN_SIDE + " x " + MIN_SIDE + ".");
    }
    if (!(strength >= 0.25 && strength <= 2)) {
      throw new UserProblem("The strength of the invisible mark must lie between 0.25 and 2, not " + strength + ".");
    }
  }

  private static boolean readable(Image marked, long id) {
    MarkReader reader = new MarkReader(1);
    reader.add(marked);
    Mark found = reader.result();
    return found.present() && found.id().getAsLong() == id;
  }

  /** Looks for a mark, also in resized and cropped copies; see {@link MarkReader}. */
  public static Mark detect(Image image) {
    MarkReader reader = new MarkReader();
    reader.add(image);
    return reader.result();
  }
}

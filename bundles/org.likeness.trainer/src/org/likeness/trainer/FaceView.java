// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import org.likeness.api.geometry.Affine;
import org.likeness.api.image.Image;
import org.likeness.api.swap.Augmenter;
import org.likeness.core.registry.Configured;
import org.likeness.media.geometry.Border;
import org.likeness.media.geometry.Warp;
import org.likeness.media.image.Sampling;

/**
 * How a swap's network looks at crops: the part that its augmenter names, at its own resolution. The same in training and
 * in conversion. Safe from any thread.
 *
 * @param augment the augmenter, whose view counts
 * @param size side of the network's pictures in pixels
 */
public record FaceView(Configured augment, int size) {

  /** Crops are reduced to this side before anything else: enough for the network, quick, and without aliasing. */
  int cropSide() {
    return 2 * size;
  }

  Augmenter.Pair pair(Image crop, java.util.random.RandomGenerator random) {
    Augmenter<Record> augmenter = augment.as(Augmenter.class);
    return augmenter.augment(augment.parameters(), crop, size, random);
  }

  /**
   * From the pixels of a square crop to the network's: exactly what {@link #of} does, the reduction included, whatever the
   * crop's side.
   */
  public Affine fromCrop(int side) {
    int fitted = Math.min(side, cropSide());
    double scale = fitted / (double) side;
    double shift = (scale - 1) / 2; // pixel centres lie on whole numbers
    return new Affine(scale, 0, shift, 0, scale, shift).then(view(fitted));
  }

  private Affine view(int side) {
    Augmenter<Record> augmenter = augment.as(Augmenter.class);
    return augmenter.view(augment.parameters(), side, size);
  }

  /** The picture that the network sees of a crop. */
  public Image of(Image crop) {
    Image fitted = Pictures.fitted(crop, cropSide());
    return Warp.affine(fitted, view(fitted.width()), size, size, Sampling.AREA, Border.REPLICATE);
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.swap.internal;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.likeness.api.geometry.Affine;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.api.plugin.PluginContext.Chosen;
import org.likeness.api.swap.Augmenter;
import org.likeness.media.geometry.Border;
import org.likeness.media.geometry.Warp;
import org.likeness.media.image.Sampling;
import org.likeness.media.image.Scale;

/**
 * How a network looks at crops: the part that its augmenter names, at its own resolution. The same in training and in
 * conversion. Safe from any thread.
 *
 * @param augment the augmenter, whose view counts
 * @param size side of the network's pictures in pixels
 */
record FaceView(Chosen<Augmenter<Record>> augment, int size) {

  /** Crops are reduced to this side before anything else: enough for the network, quick, and without aliasing. */
  int cropSide() {
    return 2 * size;
  }

  /** @param crop at most of {@link #cropSide} */
  Augmenter.Pair pair(Image crop, Optional<Plane> mask, RandomGenerator random) {
    return augment.plugin().augment(augment.parameters(), crop, mask, size, random);
  }

  /**
   * From the pixels of a square crop to the network's: exactly what {@link #of} does, the reduction included, whatever the
   * crop's side.
   */
  Affine fromCrop(int side) {
    int fitted = Math.min(side, cropSide());
    return scaled(side, fitted).then(view(fitted));
  }

  /** From the pixels of a square to those of one of another size; pixel centres lie on whole numbers. */
  static Affine scaled(int from, int to) {
    double scale = to / (double) from;
    double shift = (scale - 1) / 2;
    return new Affine(scale, 0, shift, 0, scale, shift);
  }

  private Affine view(int side) {
    return augment.plugin().view(augment.parameters(), side, size);
  }

  /** The picture that the network sees of a square crop. */
  Image of(Image crop) {
    Image fitted = crop.width() > cropSide() ? Scale.to(crop, cropSide(), cropSide(), Sampling.AREA) : crop;
    return Warp.affine(fitted, view(fitted.width()), size, size, Sampling.AREA, Border.REPLICATE);
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.training;

import org.likeness.api.geometry.Affine;
import org.likeness.api.image.Image;
import org.likeness.api.swap.Augmenter;
import org.likeness.core.registry.Configured;
import org.likeness.media.geometry.Border;
import org.likeness.media.geometry.Warp;
import org.likeness.media.image.Sampling;

/**
 * How a swap's network looks at crops: the part that its augmenter names, at its own resolution. The same in training and
 * in conversion.
 */
record FaceView(Configured augment, int size) {

  /** Crops are reduced to this side before anything else: enough for the network, quick, and without aliasing. */
  int cropSide() {
    return 2 * size;
  }

  Augmenter.Pair pair(Image crop, java.util.random.RandomGenerator random) {
    Augmenter<Record> augmenter = augment.as(Augmenter.class);
    return augmenter.augment(augment.parameters(), crop, size, random);
  }

  /** From a crop's pixels to the network's. */
  Affine fromCrop(int side) {
    Augmenter<Record> augmenter = augment.as(Augmenter.class);
    return augmenter.view(augment.parameters(), side, size);
  }

  /** The picture that the network sees of a crop. */
  Image of(Image crop) {
    Image fitted = Pictures.fitted(crop, cropSide());
    return Warp.affine(fitted, fromCrop(fitted.width()), size, size, Sampling.AREA, Border.REPLICATE);
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.swap;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.likeness.api.geometry.Affine;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginKind;

/** Makes a training pair from an aligned face. */
@PluginKind(prefix = "augment", label = "Augmenter")
public interface Augmenter<P extends Record> extends Plugin<P> {
  Kind KIND = Kind.of(Augmenter.class);

  /**
   * @param face aligned RGB crop, square
   * @param mask of the crop's size, 0-1: moves as the target does
   * @param size side of both results in pixels
   * @param random the only source of chance
   */
  Pair augment(P parameters, Image face, Optional<Plane> mask, int size, RandomGenerator random);

  /**
   * Which part of a crop the network sees when nothing is left to chance: how a trained model is fed, and where its
   * answer belongs. What {@link #augment} gives without chance shows the same part, input and target alike. Pixel centres
   * lie on whole numbers: to halve a picture is the map x' = (x + 0.5) / 2 - 0.5, not x / 2, and the middle of a crop is
   * (cropSize - 1) / 2.
   *
   * @param cropSize side of the aligned crop in pixels
   * @param size side of the network's picture in pixels
   * @return from the crop's pixels to the network's
   */
  Affine view(P parameters, int cropSize, int size);

  /**
   * @param input what the network sees
   * @param target what it shall answer
   * @param mask of the target; there when one was given
   */
  record Pair(Image input, Image target, Optional<Plane> mask) {}
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.training;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.likeness.api.image.Image;
import org.likeness.media.image.Sampling;
import org.likeness.media.image.Scale;
import org.likeness.tensor.Seeds;

/** Makes a step's real pictures from its number; safe from any thread. */
record GanBatches(Pictures pictures, int size, int batch, boolean mirror, long seed) implements BatchQueue.Maker<List<Image>> {

  @Override
  public List<Image> make(long step) {
    ShuffledOrder order = new ShuffledOrder(pictures.size(), seed);
    List<Image> out = new ArrayList<>();
    for (int i = 0; i < batch; i++) {
      long position = step * batch + i;
      Image image = pictures.get(order.at(position));
      Image fitted = image.width() == size ? image : Scale.to(image, size, size, Sampling.CUBIC);
      boolean flipped = mirror && new SplittableRandom(Seeds.mix(seed + 1, position)).nextBoolean();
      out.add(flipped ? Scale.flipped(fitted) : fitted);
    }
    return out;
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.likeness.api.image.Image;
import org.likeness.api.training.Faces;
import org.likeness.api.training.Feed;
import org.likeness.media.image.Scale;
import org.likeness.tensor.Seeds;

/** Makes a step's real pictures from its number, a batch for each update of the discriminator; safe from any thread. */
record GanBatches(Faces faces, GanScheme.Parameters p, long seed) implements Feed.Maker<List<List<Image>>> {

  @Override
  public List<List<Image>> make(long step) {
    List<List<Image>> out = new ArrayList<>();
    for (int k = 0; k < p.discriminatorSteps(); k++) {
      out.add(batch(step * p.discriminatorSteps() + k));
    }
    return out;
  }

  private List<Image> batch(long number) {
    List<Image> out = new ArrayList<>();
    for (int i = 0; i < p.batch(); i++) {
      long position = number * p.batch() + i;
      Image image = faces.face(faces.shuffled(position), p.size());
      boolean flipped = p.mirror() && new SplittableRandom(Seeds.mix(seed + 1, position)).nextBoolean();
      out.add(flipped ? Scale.flipped(image) : image);
    }
    return out;
  }
}

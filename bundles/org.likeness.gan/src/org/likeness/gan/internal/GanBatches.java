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
record GanBatches(Faces faces, GanScheme.Parameters p, long seed) implements Feed.Maker<List<GanBatches.Batch>> {

  /**
   * @param classes of each picture; empty without labels
   */
  record Batch(List<Image> pictures, int[] classes) {}

  @Override
  public List<Batch> make(long step) {
    List<Batch> out = new ArrayList<>();
    for (int k = 0; k < p.discriminatorSteps(); k++) {
      out.add(batch(step * p.discriminatorSteps() + k));
    }
    return out;
  }

  private Batch batch(long number) {
    List<Image> out = new ArrayList<>();
    int[] classes = new int[p.labels().by().isPresent() ? p.batch() : 0];
    for (int i = 0; i < p.batch(); i++) {
      long position = number * p.batch() + i;
      int at = faces.shuffled(position);
      Image image = faces.face(at, p.size());
      int place = i;
      p.labels().by().ifPresent(by -> classes[place] = faces.classOf(by, at));
      boolean flipped = p.mirror() && new SplittableRandom(Seeds.mix(seed + 1, position)).nextBoolean();
      out.add(flipped ? Scale.flipped(image) : image);
    }
    return new Batch(out, classes);
  }
}

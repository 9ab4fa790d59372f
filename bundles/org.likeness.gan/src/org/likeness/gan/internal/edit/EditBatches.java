// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.likeness.api.image.Image;
import org.likeness.api.training.Faces;
import org.likeness.api.training.Feed;
import org.likeness.media.image.Scale;
import org.likeness.tensor.Seeds;

/** Makes a step's faces from its number, a batch for each update of the discriminator; safe from any thread. */
record EditBatches(Faces faces, EditSettings p, Conditions conditions, long seed) implements Feed.Maker<List<EditBatches.Batch>> {

  /**
   * @param own what each face shows
   * @param wanted what it shall show: what another face of the dataset shows, so that what is asked for is what occurs
   */
  record Batch(List<Image> pictures, List<float[]> own, List<float[]> wanted) {}

  @Override
  public List<Batch> make(long step) {
    List<Batch> out = new ArrayList<>();
    for (int k = 0; k < p.discriminatorSteps(); k++) {
      out.add(batch(step * p.discriminatorSteps() + k));
    }
    return out;
  }

  private Batch batch(long number) {
    Batch out = new Batch(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < p.batch(); i++) {
      long position = number * p.batch() + i;
      int at = faces.shuffled(position);
      SplittableRandom random = new SplittableRandom(Seeds.mix(seed + 1, position));
      Image image = faces.face(at, p.size());
      out.pictures.add(p.mirror() && random.nextBoolean() ? Scale.flipped(image) : image);
      out.own.add(conditions.of(faces, at));
      out.wanted.add(conditions.of(faces, random.nextInt(faces.size())));
    }
    return out;
  }
}

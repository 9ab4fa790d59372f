// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.likeness.api.features.FeatureExtractor;
import org.likeness.api.image.Image;
import org.likeness.api.task.Progress;

/** Feature extractors. */
public abstract class FeatureExtractorContract extends PluginContract {

  /** Parameters that can work: others than the defaults where these lack a file of the user's. */
  protected Record workable() {
    return defaults();
  }

  @SuppressWarnings("unchecked")
  private FeatureExtractor.Worker worker(long seed) {
    FeatureExtractor.Worker worker = ((FeatureExtractor<Record>) plugin()).create(workable(), context().withSeed(seed));
    worker.fit(IntStream.range(0, 12).mapToObj(i -> Pictures.smooth(48, 48, 20 + i)).toList(), Progress.NONE);
    return worker;
  }

  @Test
  void givesARowForEachPictureWhateverItsSize() {
    List<Image> pictures = List.of(Pictures.smooth(96, 96, 1), Pictures.smooth(40, 30, 2), Pictures.flat(200, 100, 9));
    try (FeatureExtractor.Worker worker = worker(7)) {
      float[][] rows = worker.of(pictures);
      assertEquals(3, rows.length);
      for (float[] row : rows) {
        assertEquals(worker.width(), row.length);
        for (float v : row) {
          assertTrue(Float.isFinite(v), "feature " + v);
        }
      }
      assertFalse(Arrays.equals(rows[0], rows[1]), "two pictures, two rows");
      assertEquals(0, worker.of(List.of()).length);
      assertFalse(worker.recipe().isEmpty(), "what else one must know to get the same numbers");
    }
  }

  @Test
  void aPictureHasTheSameFeaturesInEveryRunAndCompany() {
    Image picture = Pictures.smooth(80, 80, 5);
    byte[] before = picture.data().clone();
    try (FeatureExtractor.Worker one = worker(7); FeatureExtractor.Worker two = worker(8)) {
      float[] alone = one.of(List.of(picture))[0];
      assertArrayEquals(alone, two.of(List.of(Pictures.smooth(64, 64, 1), picture))[1], 1e-5f, "another seed, another company");
      assertEquals(one.recipe(), two.recipe());
    }
    assertArrayEquals(before, picture.data());
  }
}

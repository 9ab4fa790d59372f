// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.likeness.api.contract.FeatureExtractorContract;
import org.likeness.api.features.FeatureExtractor;
import org.likeness.api.image.Image;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;

/** Principal components against numpy.linalg.eigh, of pictures that the generator of {@link SetGoldenTest} gives. */
class PcaFeaturesTest extends FeatureExtractorContract {

  @Override
  protected Plugin<?> plugin() {
    return new PcaFeatures();
  }

  /** floor(255 y) with y_k = (y_{k-1} + u_k) / 2 within each picture. */
  private static List<Image> pictures(int count, long seed) {
    List<Image> out = new ArrayList<>();
    long s = seed;
    for (int i = 0; i < count; i++) {
      Image image = Image.rgb(4, 4);
      double y = 0;
      for (int k = 0; k < image.data().length; k++) {
        s = s * 6364136223846793005L + 1442695040888963407L;
        double u = (s >>> 11) / 0x1p53;
        y = k == 0 ? u : (y + u) / 2;
        image.data()[k] = (byte) (int) Math.floor(255 * y);
      }
      out.add(image);
    }
    return out;
  }

  private static FeatureExtractor.Worker fitted(int pictures, int components) {
    FeatureExtractor.Worker worker = new PcaFeatures().create(new PcaFeatures.Parameters(4, components), null);
    worker.fit(pictures(pictures, 1), Progress.NONE);
    return worker;
  }

  @Test
  void componentsAreThoseOfNumPy() {
    FeatureExtractor.Worker worker = fitted(30, 9);
    float[] f = worker.of(pictures(1, 9))[0];
    assertEquals(9, f.length);
    assertArrayEquals(new float[] {-0.211420696f, -0.16170318f, -0.381593706f, -0.199352238f, -0.518750149f}, java.util.Arrays.copyOf(f, 5), 1e-6f);
    assertEquals(-0.022321079465662558, f[8], 1e-6);
    assertEquals("9 principal components of the 30 pictures of the reference, with 71.7 % of their variance", worker.recipe().get("values"));
  }

  /** Ten pictures span nine directions; the rest of 48 dimensions is nothing. */
  @Test
  void fewPicturesHaveFewComponents() {
    FeatureExtractor.Worker worker = fitted(10, 64);
    float[] f = worker.of(pictures(1, 9))[0];
    assertEquals(9, worker.width());
    assertArrayEquals(new float[] {-0.287308217f, -0.002079239f, -0.153009208f, -0.322586575f, -0.040117338f}, java.util.Arrays.copyOf(f, 5), 1e-6f);
    assertEquals(0.547112455244228, f[8], 1e-5);
    assertTrue(worker.recipe().get("values").contains("100.0 %"));
  }

  @Test
  void picturesThatAreAllAlikeHaveFeaturesOfNothing() {
    FeatureExtractor.Worker worker = new PcaFeatures().create(new PcaFeatures.Parameters(4, 3), null);
    Image one = pictures(1, 3).get(0);
    worker.fit(List.of(one, one, one, one), Progress.NONE);
    assertArrayEquals(new float[3], worker.of(List.of(one))[0], 1e-6f);
  }

  @Test
  void itTakesAReference() {
    FeatureExtractor.Worker worker = new PcaFeatures().create(PcaFeatures.Parameters.DEFAULTS, null);
    String said = assertThrows(UserProblem.class, () -> worker.fit(pictures(1, 1), Progress.NONE)).getMessage();
    assertTrue(said.contains("at least 2 pictures of it, not 1"), said);
    assertThrows(IllegalStateException.class, () -> worker.of(pictures(1, 1)));
  }
}

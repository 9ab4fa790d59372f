// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.likeness.api.contract.ContractContext;
import org.likeness.api.contract.FeatureExtractorContract;
import org.likeness.api.features.FeatureExtractor;
import org.likeness.api.features.FeatureSet;
import org.likeness.api.image.Image;
import org.likeness.api.plugin.Plugin;

/** Random convolutions against PyTorch with the same weights, small pictures, and the moments of a set. */
class FeaturesTest {

  @Nested
  class OfRandom extends FeatureExtractorContract {
    @Override
    protected Plugin<?> plugin() {
      return new RandomFeatures();
    }
  }

  @Nested
  class OfPixels extends FeatureExtractorContract {
    @Override
    protected Plugin<?> plugin() {
      return new PixelFeatures();
    }
  }

  @Nested
  class OfBlocks extends FeatureExtractorContract {
    @Override
    protected Plugin<?> plugin() {
      return new DctFeatures();
    }
  }

  @Nested
  class OfEmbedder extends FeatureExtractorContract {
    @Override
    protected Plugin<?> plugin() {
      return new EmbedderFeatures();
    }

    @Override
    protected ContractContext context() {
      return new ContractContext(7).withPlugin(new TwoValuesEmbedder());
    }
  }

  /** floor(255 u), u from the generator of {@link SetGoldenTest}; expected by scipy.fft.dctn in double. */
  @Test
  void blockFrequenciesAreThoseOfSciPy() {
    Image picture = Image.rgb(32, 32);
    FeatureSet u = SetGoldenTest.rows(1, picture.data().length, 1, 255, 0);
    for (int i = 0; i < picture.data().length; i++) {
      picture.data()[i] = (byte) (int) Math.floor(u.row(0)[i]);
    }
    float[] f = features(new DctFeatures().create(new DctFeatures.Parameters(32), null), picture);
    double sum = 0;
    for (float v : f) {
      sum += v;
    }
    assertEquals(189, f.length);
    assertArrayEquals(new float[] {3.6859274398f, 3.4498907012f, 3.5464282778f, 4.0188616357f}, new float[] {f[0], f[62], f[63], f[188]}, 1e-5f);
    assertEquals(688.7278807776, sum, 1e-3);
    assertTrue(assertThrows(IllegalArgumentException.class, () -> new DctFeatures.Parameters(20)).getMessage().contains("multiple of 8"));
  }

  private static Image pattern(int side) {
    Image out = Image.rgb(side, side);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        for (int c = 0; c < 3; c++) {
          out.data()[3 * (side * y + x) + c] = (byte) ((x * x * 3 + y * 7 + x * y * 2 + 31 * c) % 200 + 20);
        }
      }
    }
    return out;
  }

  /** Expected: torch 2.13 conv2d in double, weights by java.util.Random's algorithm in Python. */
  @Test
  void randomConvolutionsAreThoseOfPyTorch() {
    float[] f = features(new RandomFeatures().create(new RandomFeatures.Parameters(32, 2, 1), null), pattern(32));
    float[] wanted = {0.4532799691f, 0.1676391095f, 0.3902811530f, 0.2441594648f, 0.0063195459f, 0.4739915166f, 0.4775271f, 0.6136487f, 0.0509203648f,
        0.0700936294f, 0.0429927177f, 0.6115010513f, 0.2262931469f, 0.2644722669f, 0.163181952f, 0.1576904201f, 0.3248050122f, 0.2979975653f,
        0.0071906608f, 0, 0.4090521629f, 0.4469461347f, 0.8712630763f, 0.8579087625f, 0.0593823449f, 0.1578084301f, 0.3040535132f, 0.1031887511f,
        0.0436031864f, 0.4411432124f};
    assertArrayEquals(wanted, f, 1e-5f);
    float[] odd = features(new RandomFeatures().create(new RandomFeatures.Parameters(21, 16, 5), null), pattern(21));
    double sum = 0;
    for (float v : odd) {
      sum += v;
    }
    assertEquals(240, odd.length);
    assertEquals(35.17192735, sum, 1e-3, "an odd side");
    assertArrayEquals(new float[] {0.2014802f, 0.1769148f, 0.0847074f}, new float[] {odd[0], odd[100], odd[239]}, 1e-5f);
  }

  private static float[] features(FeatureExtractor.Worker worker, Image picture) {
    return worker.of(List.of(picture))[0];
  }

  @Test
  void smallPicturesAreMeansOfSquares() {
    float[] f = features(new PixelFeatures().create(new PixelFeatures.Parameters(1), null), pattern(8));
    for (int c = 0; c < 3; c++) {
      double sum = 0;
      for (int i = c; i < 3 * 64; i += 3) {
        sum += pattern(8).data()[i] & 0xff;
      }
      assertEquals(sum / 64 / 255, f[c], 0.6 / 255, "colour " + c);
    }
    assertEquals(3 * 8 * 8, features(new PixelFeatures().create(PixelFeatures.Parameters.DEFAULTS, null), pattern(20)).length);
  }

  @Test
  void momentsHaveTheDivisorNMinusOne() {
    FeatureSet set = FeatureSet.of(List.of(new float[] {1, 2}, new float[] {3, 6}, new float[] {5, 1}));
    assertArrayEquals(new double[] {3, 3}, set.mean(), 1e-12);
    assertArrayEquals(new double[] {4, -1, -1, 7}, set.covariance(), 1e-12);
  }
}

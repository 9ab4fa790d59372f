// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.likeness.api.contract.ContractContext;
import org.likeness.api.contract.SetMetricContract;
import org.likeness.api.features.FeatureSet;
import org.likeness.api.metric.SetMetric;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.task.Progress;

/** Set metrics of whole pictures: patches against NumPy and SciPy, and how alike pictures of a set are. */
class PictureSetMetricsTest {

  @Nested
  class OfPatches extends SetMetricContract {
    @Override
    protected Plugin<?> plugin() {
      return new SwdMetric();
    }

    @Override
    protected FeatureSet made(double mean, int size, long seed) {
      return noise(size, 64, seed, Math.min(0.9, 0.3 * mean));
    }
  }

  @Nested
  class OfDiversity extends SetMetricContract {
    @Override
    protected Plugin<?> plugin() {
      return new DiversityMetric();
    }

    @Override
    protected FeatureSet made(double mean, int size, long seed) {
      return noise(size, 64, seed, Math.min(0.9, 0.3 * mean));
    }
  }

  /** Rows of pixels, each so much like the one before. */
  private static FeatureSet noise(int size, int side, long seed, double smooth) {
    Random random = new Random(seed);
    List<float[]> rows = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      float[] row = new float[3 * side * side];
      for (int k = 0; k < row.length; k++) {
        row[k] = (float) (k == 0 ? random.nextDouble() : smooth * row[k - 1] + (1 - smooth) * random.nextDouble());
      }
      rows.add(row);
    }
    return FeatureSet.of(rows);
  }

  /** floor(255 y), y_k = smooth y_{k-1} + (1 - smooth) u_k, u from the generator of {@link SetGoldenTest}. */
  private static FeatureSet golden(int size, int side, long seed, double smooth) {
    long s = seed;
    List<float[]> rows = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      float[] row = new float[3 * side * side];
      double y = 0;
      for (int k = 0; k < row.length; k++) {
        s = s * 6364136223846793005L + 1442695040888963407L;
        double v = (s >>> 11) / 0x1p53;
        y = k == 0 ? v : smooth * y + (1 - smooth) * v;
        row[k] = (float) (Math.floor(255 * y) / 255);
      }
      rows.add(row);
    }
    return FeatureSet.of(rows);
  }

  private static <P extends Record> SetMetric.Result of(SetMetric<P> metric, P parameters, FeatureSet set, FeatureSet reference) {
    return metric.measure(parameters, set, Optional.of(reference), new ContractContext(3), Progress.NONE);
  }

  private static SetMetric.Result swd(FeatureSet set, FeatureSet reference, SwdMetric.Scaling scaling) {
    return of(new SwdMetric(), new SwdMetric.Parameters(32, 3, 10, scaling), set, reference);
  }

  /** Expected: SciPy's convolve1d (mirror) and wasserstein_distance in double, draws by java.util.Random's algorithm in Python. */
  @Test
  void patchesAreThoseOfSciPy() {
    FeatureSet a = golden(5, 32, 1, 0);
    FeatureSet b = golden(6, 32, 2, 0.6);
    SetMetric.Result own = swd(a, b, SwdMetric.Scaling.OWN);
    assertEquals(500.9710902298283, own.value(), 1e-3);
    assertEquals("505.06", own.recipe().get("scale 32 px"));
    assertEquals("496.88", own.recipe().get("scale 16 px"));
    assertEquals(1064.7697940893274, swd(a, b, SwdMetric.Scaling.REFERENCE).value(), 1e-3);
    assertEquals(0, swd(a, a, SwdMetric.Scaling.OWN).value(), "itself");
  }

  /** A set that is darker as a whole: the paper's scaling hides it, the reference's shows it. */
  @Test
  void onlyTheReferencesScalingSeesAnotherBrightness() {
    FeatureSet real = golden(40, 32, 5, 0.5);
    List<float[]> rows = new ArrayList<>();
    for (int i = 0; i < real.size(); i++) {
      float[] row = real.row(i).clone();
      for (int k = 0; k < row.length; k++) {
        row[k] -= 51 / 255f;
      }
      rows.add(row);
    }
    FeatureSet darker = FeatureSet.of(rows);
    assertEquals(0, swd(darker, real, SwdMetric.Scaling.OWN).value(), 1e-3);
    SetMetric.Result seen = swd(darker, real, SwdMetric.Scaling.REFERENCE);
    assertEquals(0, Double.parseDouble(seen.recipe().get("scale 32 px")), 1e-3, "a difference has no brightness");
    assertTrue(Double.parseDouble(seen.recipe().get("scale 16 px")) > 100, seen.toString());
  }

  private static SetMetric.Result within(FeatureSet set, FeatureSet reference) {
    return of(new DiversityMetric(), new DiversityMetric.Parameters(64, 1000), set, reference);
  }

  @Test
  void oneAndTheSamePictureIsLikeItself() {
    FeatureSet varied = golden(40, 64, 1, 0.3);
    List<float[]> same = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      same.add(varied.row(0));
    }
    SetMetric.Result collapsed = within(FeatureSet.of(same), varied);
    assertEquals(1, collapsed.value(), 1e-9);
    assertTrue(Double.parseDouble(collapsed.recipe().get("within the reference").split(",")[0]) < 0.5, collapsed.recipe().toString());
    assertTrue(collapsed.recipe().get("scales").startsWith("3 from 64 px, weights 0.0711 0.4530 0.4760"), collapsed.recipe().toString());
    assertTrue(collapsed.recipe().get("pairs").startsWith("20 random ones of 40"), collapsed.recipe().toString());
  }

  /** Two pictures are one pair, in whichever order: the golden value of MS-SSIM itself, for each colour. */
  @Test
  void onePairIsMsSsim() {
    List<float[]> rows = new ArrayList<>();
    for (long seed = 11; seed <= 12; seed++) {
      byte[] grey = org.likeness.metrics.internal.GoldenImages.grey(176, 176, seed).data();
      float[] row = new float[3 * grey.length];
      for (int k = 0; k < row.length; k++) {
        row[k] = (grey[k / 3] & 0xff) / 255f;
      }
      rows.add(row);
    }
    FeatureSet two = FeatureSet.of(rows);
    SetMetric.Result r = of(new DiversityMetric(), new DiversityMetric.Parameters(176, 1000), two, two);
    assertEquals(.926036369347698, r.value(), 1e-9);
    assertTrue(r.interval().startsWith("no interval: it takes 20 pictures"), r.interval());
  }

  @Test
  void theIntervalOfPairsHoldsTheMeanOfMany() {
    double truth = within(noise(2000, 64, 1, 0.2), noise(4, 64, 2, 0.2)).value();
    int holds = 0;
    for (int i = 0; i < 40; i++) {
      SetMetric.Result r = within(noise(40, 64, 100 + i, 0.2), noise(4, 64, 2, 0.2));
      holds += r.low() <= truth && truth <= r.high() ? 1 : 0;
    }
    assertTrue(holds >= 33, holds + " of 40: a true 95 % is below that once in a thousand");
  }
}

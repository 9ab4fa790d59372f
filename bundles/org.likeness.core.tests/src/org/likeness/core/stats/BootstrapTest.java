// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BootstrapTest {

  private static double[] sample(int n, long seed) {
    return new Random(seed).doubles(n).map(u -> -Math.log(1 - u)).toArray();
  }

  @Test
  void intervalsCoverTheTruthAboutAsOftenAsTheySay() {
    int percentile = 0;
    int bca = 0;
    for (int i = 0; i < 300; i++) {
      double[] v = sample(40, i);
      Interval p = Bootstrap.mean(v, 0.9, 500, i);
      Interval b = Bootstrap.bcaMean(v, 0.9, 500, i);
      percentile += p.low() <= 1 && p.high() >= 1 ? 1 : 0;
      bca += b.low() <= 1 && b.high() >= 1 ? 1 : 0;
    }
    assertEquals(0.9, percentile / 300.0, 0.06);
    assertEquals(0.9, bca / 300.0, 0.06);
  }

  @Test
  void framesOfOneClipAreNotIndependent() {
    double[] values = new double[200];
    List<String> clips = new ArrayList<>();
    Random random = new Random(3);
    for (int clip = 0; clip < 10; clip++) {
      double level = random.nextGaussian();
      for (int i = 0; i < 20; i++) {
        values[clip * 20 + i] = level + 0.01 * random.nextGaussian();
        clips.add("clip" + clip);
      }
    }
    Interval naive = Bootstrap.mean(values, 0.95, 1000, 1);
    Interval clustered = Bootstrap.clusterMean(values, clips, 0.95, 1000, 1);
    assertEquals(naive.value(), clustered.value(), 1e-12);
    assertTrue(clustered.high() - clustered.low() > 3 * (naive.high() - naive.low()));
    assertTrue(clustered.method().contains("10 groups") && clustered.method().startsWith("95 %"), clustered.method());
  }

  @Test
  void sameSeedSameIntervalAndTooFewValuesNone() {
    double[] v = sample(20, 9);
    assertEquals(Bootstrap.mean(v, 0.95, 200, 5), Bootstrap.mean(v, 0.95, 200, 5));
    assertTrue(Double.isNaN(Bootstrap.mean(new double[] {3, Double.NaN}, 0.95, 200, 5).low()));
    assertEquals(3, Bootstrap.mean(new double[] {3, Double.NaN}, 0.95, 200, 5).value());
    assertTrue(Double.isNaN(Bootstrap.clusterMean(v, java.util.Collections.nCopies(20, "one"), 0.95, 200, 5).low()));
  }

  @Test
  void theNormalDistribution() {
    assertEquals(0.975, Normal.cdf(1.959963984540054), 1e-12);
    assertEquals(1.959963984540054, Normal.quantile(0.975), 1e-8);
    assertEquals(-3.090232306167813, Normal.quantile(0.001), 1e-8);
    assertEquals(0.5, Normal.cdf(0));
  }
}

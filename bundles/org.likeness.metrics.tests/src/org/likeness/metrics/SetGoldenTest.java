// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.likeness.api.contract.ContractContext;
import org.likeness.api.contract.SetMetricContract;
import org.likeness.api.features.FeatureSet;
import org.likeness.api.metric.SetMetric;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.task.Progress;

/**
 * Set metrics against values by NumPy and SciPy in double, of numbers that a linear congruential generator gives: 64 rows of 8, u and
 * 1.2 u + 0.1. Features are float here, so six digits are left.
 */
class SetGoldenTest {

  private static final Choice ANY = Choice.of("features.random");

  static FeatureSet rows(int n, int width, long seed, double factor, double offset) {
    List<float[]> out = new ArrayList<>();
    long s = seed;
    for (int i = 0; i < n; i++) {
      float[] row = new float[width];
      for (int k = 0; k < width; k++) {
        s = s * 6364136223846793005L + 1442695040888963407L;
        row[k] = (float) ((s >>> 11) / 9007199254740992.0 * factor + offset);
      }
      out.add(row);
    }
    return FeatureSet.of(out);
  }

  private static FeatureSet x() {
    return rows(64, 8, 1, 1, 0);
  }

  private static FeatureSet y() {
    return rows(64, 8, 2, 1.2, 0.1);
  }

  private static <P extends Record> double of(SetMetric<P> metric, P parameters, FeatureSet set, FeatureSet reference) {
    return metric.measure(parameters, set, Optional.of(reference), new ContractContext(3), Progress.NONE).value();
  }

  @Test
  void theNumbersAreThoseOfTheScript() {
    assertEquals(0.42320917, x().row(0)[0], 1e-7);
    assertEquals(1.02185162, y().row(0)[0], 1e-7);
  }

  /** prdc's definition, k = 5, y made and x real. */
  @Test
  void ballsOfNaeem() {
    ClosedBalls open = new ClosedBalls(ANY, 5, false);
    assertEquals(0.5625, of(new PrecisionMetric(), open, y(), x()), 1e-9);
    assertEquals(0.984375, of(new RecallMetric(), open, y(), x()), 1e-9);
    assertEquals(0.3625, of(new DensityMetric(), OpenBalls.DEFAULTS, y(), x()), 1e-9);
    assertEquals(0.765625, of(new CoverageMetric(), OpenBalls.DEFAULTS, y(), x()), 1e-9);
  }

  @Test
  void ballsOfThreeNeighbours() {
    assertEquals(0.5, of(new PrecisionMetric(), new ClosedBalls(ANY, 3, false), y(), x()), 1e-9);
    assertEquals(0.9375, of(new RecallMetric(), new ClosedBalls(ANY, 3, false), y(), x()), 1e-9);
    assertEquals(0.432291666667, of(new DensityMetric(), new OpenBalls(ANY, 3), y(), x()), 1e-9);
    assertEquals(0.625, of(new CoverageMetric(), new OpenBalls(ANY, 3), y(), x()), 1e-9);
  }

  /** Points on a line: 0 1 2 3 real, 1 made twice; on the edge is inside only where balls are closed. */
  @Test
  void theEdgeOfABall() {
    FeatureSet real = FeatureSet.of(List.of(new float[] {0}, new float[] {1}, new float[] {2}, new float[] {3}));
    FeatureSet made = FeatureSet.of(List.of(new float[] {4}, new float[] {5}));
    assertEquals(0.5, of(new PrecisionMetric(), new ClosedBalls(ANY, 1, true), made, real));
    assertEquals(0, of(new PrecisionMetric(), new ClosedBalls(ANY, 1, false), made, real));
  }

  @Test
  void kernelAndFrechetDistance() {
    assertEquals(0.450148414814579, of(new KidMetric(), new KidMetric.Parameters(ANY, 1000, 100), x(), y()), 1e-6);
    assertEquals(0.473063831955031, of(new FidMetric(), FidMetric.Parameters.DEFAULTS, x(), y()), 1e-6);
    assertEquals(1.16688393928342, of(new FidMetric(), FidMetric.Parameters.DEFAULTS, first(x()), first(y())), 1e-6);
  }

  private static FeatureSet first(FeatureSet of) {
    List<float[]> out = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      out.add(of.row(i));
    }
    return FeatureSet.of(out);
  }

  /** Of one dimension there are no directions: 3 times the mean squared difference of sorted numbers, whatever their order. */
  @Test
  void slicedDistanceOfALine() {
    FeatureSet a = FeatureSet.of(List.of(new float[] {3}, new float[] {0}, new float[] {1}));
    FeatureSet b = FeatureSet.of(List.of(new float[] {2}, new float[] {5}, new float[] {2}));
    assertEquals(3 * (4 + 1 + 4) / 3.0, of(new MindMetric(), MindMetric.Parameters.DEFAULTS, a, b), 1e-5);
    FeatureSet twice = FeatureSet.of(List.of(new float[] {0}, new float[] {0}, new float[] {1}, new float[] {1}, new float[] {3}, new float[] {3}));
    assertEquals(0, of(new MindMetric(), MindMetric.Parameters.DEFAULTS, a, twice), 1e-9, "the same distribution in another number");
  }

  /** A shift by v of d dimensions has the expectation |v|^2 / d over directions, so MIND is 3 |v|^2. */
  @Test
  void slicedDistanceOfAShift() {
    List<float[]> moved = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      float[] row = x().row(i).clone();
      row[2] += 0.5f;
      moved.add(row);
    }
    assertEquals(3 * 0.25, of(new MindMetric(), new MindMetric.Parameters(ANY, 20_000), x(), FeatureSet.of(moved)), 0.03);
  }

  @Test
  void nearestNeighboursTellCopiesFromStrangers() {
    NearestNeighbourMetric.Parameters p = NearestNeighbourMetric.Parameters.DEFAULTS;
    assertEquals(1, of(new NearestNeighbourMetric(), p, x(), rows(64, 8, 2, 1, 10)), "far apart");
    FeatureSet near = rows(64, 8, 1, 1, 1e-4);
    assertEquals(0, of(new NearestNeighbourMetric(), p, near, x()), "each made picture lies beside the real one it copies");
    double sum = 0;
    for (int i = 0; i < 40; i++) {
      sum += of(new NearestNeighbourMetric(), p, rows(60, 3, 100 + i, 1, 0), rows(60, 3, 1000 + i, 1, 0)) / 40;
    }
    assertEquals(0.5, sum, 0.03, "of one kind");
  }

  @Nested
  class OfPrecision extends SetMetricContract {
    @Override
    protected Plugin<?> plugin() {
      return new PrecisionMetric();
    }
  }

  @Nested
  class OfRecall extends SetMetricContract {
    @Override
    protected Plugin<?> plugin() {
      return new RecallMetric();
    }
  }

  @Nested
  class OfDensity extends SetMetricContract {
    @Override
    protected Plugin<?> plugin() {
      return new DensityMetric();
    }
  }

  @Nested
  class OfCoverage extends SetMetricContract {
    @Override
    protected Plugin<?> plugin() {
      return new CoverageMetric();
    }
  }

  @Nested
  class OfNearestNeighbour extends SetMetricContract {
    @Override
    protected Plugin<?> plugin() {
      return new NearestNeighbourMetric();
    }
  }

  @Nested
  class OfMind extends SetMetricContract {
    @Override
    protected Plugin<?> plugin() {
      return new MindMetric();
    }
  }
}

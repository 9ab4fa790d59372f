// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.likeness.api.contract.SetMetricContract;
import org.likeness.api.features.FeatureSet;
import org.likeness.api.metric.SetMetric;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.problem.UserProblem;

/** What a linear classifier learns from made pictures, against NumPy, and how it is told which pictures count. */
class ClassificationAccuracyTest extends SetMetricContract {

  @Override
  protected Plugin<?> plugin() {
    return new ClassificationAccuracyMetric();
  }

  /** Two classes two deviations to either side of a middle. */
  @Override
  protected FeatureSet made(double mean, int size, long seed) {
    FeatureSet plain = around(mean, size, seed);
    List<float[]> rows = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      float[] row = plain.row(i).clone();
      row[0] += i % 2 == 0 ? -2 : 2;
      rows.add(row);
      labels.add(i % 2 == 0 ? "anna" : "ben");
    }
    return FeatureSet.of(rows, labels);
  }

  /** Rows of {@link SetGoldenTest}'s generator; the label is i mod 3, and the features lean towards it. */
  private static FeatureSet golden(int n, int width, long seed) {
    FeatureSet u = SetGoldenTest.rows(n, width, seed, 1, 0);
    List<float[]> rows = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      float[] row = u.row(i).clone();
      row[i % 3] += 0.3f;
      rows.add(row);
      labels.add("c" + i % 3);
    }
    return FeatureSet.of(rows, labels);
  }

  /** Expected: numpy.linalg.solve of the normal equations, in double. */
  @Test
  void accuraciesAreThoseOfNumPy() {
    SetMetric.Result many = measure(golden(60, 8, 1), golden(90, 8, 2));
    assertEquals(53 / 90.0, many.value(), 1e-12);
    assertTrue(many.recipe().get("the other way round").startsWith("0.5833:"), many.recipe().toString());
    SetMetric.Result few = measure(golden(18, 20, 3), golden(90, 20, 4));
    assertEquals(44 / 90.0, few.value(), 1e-12, "fewer pictures than features");
    assertTrue(few.low() < few.value() && few.value() < few.high(), few.toString());
  }

  @Test
  void picturesOfClassesThatTheOtherSetLacksAreLeftOut() {
    FeatureSet set = made(0, 40, 1);
    List<float[]> rows = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      rows.add(set.row(i));
      labels.add(i < 4 ? "eve" : set.label(i));
    }
    SetMetric.Result r = measure(set, FeatureSet.of(rows, labels));
    assertEquals("2 that both sets show; 4 pictures of the reference show others and are left out", r.recipe().get("classes"));
    assertEquals(1, r.value(), 0.1);
    String said = assertThrows(UserProblem.class, () -> measure(set, FeatureSet.of(rows, java.util.Collections.nCopies(40, "ben")))).getMessage();
    assertTrue(said.endsWith("they share only 'ben'"), said);
  }
}

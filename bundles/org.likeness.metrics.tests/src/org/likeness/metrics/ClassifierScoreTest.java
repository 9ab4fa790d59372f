// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.likeness.api.contract.ContractContext;
import org.likeness.api.contract.SetMetricContract;
import org.likeness.api.features.FeatureSet;
import org.likeness.api.metric.SetMetric;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.metrics.ClassifierScoreMetric.Values;

/** The classifier score against NumPy in double: logits 6 u - 3 of the generator, 60 rows of 10. */
class ClassifierScoreTest extends SetMetricContract {
  private static final Choice ANY = Choice.of("features.random");

  @Override
  protected Plugin<?> plugin() {
    return new ClassifierScoreMetric();
  }

  private static SetMetric.Result score(FeatureSet set, Values values, int splits) {
    return new ClassifierScoreMetric().measure(new ClassifierScoreMetric.Parameters(ANY, values, splits), set, Optional.of(set), new ContractContext(1), Progress.NONE);
  }

  @Test
  void goldenValues() {
    FeatureSet logits = SetGoldenTest.rows(60, 10, 3, 6, -3);
    assertEquals(2.02966064725986, score(logits, Values.LOGITS, 1).value(), 1e-6);
    SetMetric.Result ten = score(logits, Values.LOGITS, 10);
    assertEquals(1.77960205093000, ten.value(), 1e-6);
    assertEquals("10, deviation 0.1653 (divisor n)", ten.recipe().get("splits"));
    assertEquals("1.7796", ten.recipe().get("of the reference"));
  }

  /** Sure of each picture, all classes alike: as many as classes. Always the same answer: 1. */
  @Test
  void theEndsOfTheScale() {
    List<float[]> sure = new ArrayList<>();
    List<float[]> one = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      float[] row = new float[4];
      row[i % 4] = 1;
      sure.add(row);
      one.add(new float[] {0.1f, 0.2f, 0.3f, 0.4f});
    }
    assertEquals(4, score(FeatureSet.of(sure), Values.PROBABILITIES, 1).value(), 1e-9);
    assertEquals(1, score(FeatureSet.of(one), Values.PROBABILITIES, 1).value(), 1e-6);
    FeatureSet huge = FeatureSet.of(List.of(new float[] {3e38f, 0}, new float[] {0, 3e38f}));
    assertEquals(2, score(huge, Values.LOGITS, 1).value(), 1e-9, "no overflow");
  }

  @Test
  void numbersThatAreNoProbabilitiesAreRefused() {
    FeatureSet sums = FeatureSet.of(List.of(new float[] {0.5f, 0.5f}, new float[] {2, 3}));
    String said = assertThrows(UserProblem.class, () -> score(sums, Values.PROBABILITIES, 1)).getMessage();
    assertTrue(said.contains("of picture 2 they have the sum 5") && said.contains("features.random") && said.contains("logits"), said);
    FeatureSet negative = FeatureSet.of(List.of(new float[] {-0.5f, 1.5f}, new float[] {1, 0}));
    assertThrows(UserProblem.class, () -> score(negative, Values.PROBABILITIES, 1));
  }
}

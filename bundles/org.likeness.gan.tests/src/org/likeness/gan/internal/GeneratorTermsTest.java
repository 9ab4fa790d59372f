// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.likeness.api.gan.GanTerm;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.training.TrainingContext;
import org.likeness.tensor.Autograd;

/** Against numbers worked out by hand, and closed forms of a linear generator. */
class GeneratorTermsTest {

  @Test
  void featureMatchingComparesMeansOverTheBatchStageByStage() {
    try (NDManager m = Scope.open(1)) {
      NDArray real = m.create(new float[] {1, 2, 3, 6}, new Shape(2, 2));
      NDArray fake = Autograd.leaf(m.create(new float[] {0, 1, 2, 1}, new Shape(2, 2)));
      // Means (2, 4) and (1, 1): squares 1 and 9, mean 5. Doubled features of the second stage: 20. Of the two stages 12.5.
      TermStep step = new TermStep(m, real, fake, null, null, x -> new NDList(x.sum(new int[] {1}), x, x.add(x)));
      NDArray term = new FeatureMatching().create(new FeatureMatching.Parameters(2), null).of(step);
      assertEquals(25, term.getFloat(), 1e-5);
      // Whatever the way back reads must not lie in memory that Java frees.
      Scope.collect();
      // d/dfake of 2 (1 + 4)/2 mean (d^2) = 5 d / 2 per picture and number: d = (-1, -3), two pictures.
      float[] byFake = Autograd.grad(term, fake, false).toFloatArray();
      for (int i = 0; i < 4; i++) {
        assertEquals(i % 2 == 0 ? -2.5 : -7.5, byFake[i], 1e-5);
      }
    }
  }

  @Test
  void featureMatchingNeedsFeatures() {
    try (NDManager m = Scope.open(1)) {
      NDArray x = m.ones(new Shape(2, 2));
      GanTerm.Term term = new FeatureMatching().create(FeatureMatching.Parameters.DEFAULTS, null);
      String message = assertThrows(UserProblem.class, () -> term.of(TermStep.judging(p -> p.sum(new int[] {1}), x, x))).getMessage();
      assertTrue(message.contains("logits alone"), message);
    }
  }

  /** Pictures A z of one pixel: J^T y = A y, whose length is |A| |y|. */
  @Test
  void pathLengthOfALinearGeneratorFollowsItsRunningMean() {
    try (NDManager m = Scope.open(1)) {
      NDArray a = Autograd.leaf(m.create(new float[] {3, 4}, new Shape(2, 1)));
      NDArray mean = m.create(new float[] {2});
      GanTerm.Term term = new PathLength().create(new PathLength.Parameters(2, 0.25, 1), keeping(mean));
      TermStep step = new TermStep(m, null, null, m.ones(new Shape(3, 2)), z -> z.matMul(a).reshape(3, 1, 1, 1), null);
      double before = 2;
      for (int seed = 5; seed < 8; seed++) {
        Scope.ENGINE.seed(seed);
        float[] y = m.randomNormal(0, 1, new Shape(3, 1, 1, 1), DataType.FLOAT32).toFloatArray();
        Scope.ENGINE.seed(seed);
        NDArray value = term.of(step);
        double[] lengths = {5 * Math.abs(y[0]), 5 * Math.abs(y[1]), 5 * Math.abs(y[2])};
        double now = before + 0.25 * ((lengths[0] + lengths[1] + lengths[2]) / 3 - before);
        double expected = 0;
        for (double length : lengths) {
          expected += 2 * (length - now) * (length - now) / 3;
        }
        assertEquals(expected, value.getFloat(), 1e-4 * Math.max(1, expected));
        assertEquals(now, mean.getFloat(0), 1e-5);
        before = now;
      }
    }
  }

  /** Four pixels of one latent, each as bright as it: J^T y is the sum of y / 2, which is standard normal. */
  @Test
  void noiseIsDividedByTheRootOfThePixels() {
    try (NDManager m = Scope.open(3)) {
      NDArray a = Autograd.leaf(m.ones(new Shape(1, 4)));
      NDArray mean = m.create(new float[] {0});
      int n = 20_000;
      GanTerm.Term term = new PathLength().create(new PathLength.Parameters(1, 0, 1), keeping(mean));
      NDArray value = term.of(new TermStep(m, null, null, m.ones(new Shape(n, 1)), z -> z.matMul(a).reshape(n, 1, 2, 2), null));
      assertEquals(1, value.getFloat(), 0.05);
      assertEquals(0, mean.getFloat(0));
    }
  }

  private static TrainingContext keeping(NDArray mean) {
    return (TrainingContext) Proxy.newProxyInstance(GeneratorTermsTest.class.getClassLoader(), new Class<?>[] {TrainingContext.class},
        (self, method, arguments) -> {
          assertEquals("array", method.getName());
          return mean;
        });
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.likeness.api.gan.BatchAugmenter;
import org.likeness.api.gan.GanStep;
import org.likeness.api.gan.GanTerm;
import org.likeness.api.gan.GanTerm.Player;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.NoParameters;
import org.likeness.api.plugin.PluginContext.Chosen;
import org.likeness.api.training.TrainingContext;
import org.likeness.tensor.Autograd;
import org.likeness.tensor.Ops;

/** Against numbers worked out by hand. */
class MoreTermsTest {

  private static final Shape PICTURES = new Shape(3, 1, 2, 2);

  private static UnaryOperator<NDArray> scaled(double factor) {
    return x -> Ops.times(Ops.sum(x, 1, 2, 3), factor);
  }

  private static double of(GanTerm.Term term, GanStep step) {
    return term.of(step).getFloat();
  }

  /** softplus(0) = log 2; softplus(2) = 2.126928. */
  @Test
  void theSaturatingGameIsTheMinimaxOne() {
    try (NDManager m = Scope.open(1)) {
      SaturatingLoss loss = new SaturatingLoss();
      assertEquals(-(Math.log(2) + 2.1269280110429727) / 2, loss.generator(new NoParameters(), Scope.of(m, 0, 2), null).getFloat(), 1e-6);
      // the generator's gradient is -sigmoid(f) / N: it dies where the discriminator is sure that f is far below 0
      NDArray sure = Autograd.leaf(Scope.of(m, -20));
      assertEquals(0, Autograd.grad(loss.generator(new NoParameters(), sure, null), sure, false).getFloat(), 1e-8);
    }
  }

  /** The gradient of 3 sum(x) is 3 everywhere, of length 6 for four values: 10 (6 - 1)^2. */
  @Test
  void draganLooksAtEachPicturesOwnGradient() {
    try (NDManager m = Scope.open(1)) {
      TermStep step = TermStep.judging(scaled(3), m.randomNormal(0, 1, PICTURES, DataType.FLOAT32), null);
      assertEquals(250, of(new Dragan().create(Dragan.Parameters.DEFAULTS, null), step), 1e-3);
    }
  }

  /** At x itself, the gradient of |x|^2 / 2 being x: a batch of one value has no deviation, so nothing is added to it. */
  @Test
  void draganStaysAroundRealPictures() {
    try (NDManager m = Scope.open(1)) {
      TermStep step = TermStep.judging(x -> Ops.times(Ops.sum(x.square(), 1, 2, 3), 0.5), m.full(PICTURES, 2f), null);
      assertEquals(10 * 9, of(new Dragan().create(Dragan.Parameters.DEFAULTS, null), step), 1e-3);
    }
  }

  @Test
  void leCamHoldsEachKindToTheOthersMean() {
    try (NDManager m = Scope.open(1)) {
      NDArray saved = m.create(new float[3]);
      GanTerm.Term term = new LeCam().create(new LeCam.Parameters(2, 0.5), keeping(saved));
      // logits real 4, made -4, held to 0: 2 (4^2 + 4^2); these are the means now
      assertEquals(64, of(term, TermStep.judging(scaled(1), m.full(PICTURES, 1f), m.full(PICTURES, -1f))), 1e-4);
      // then real 0, made 0: 2 ((0 - -4)^2 + (4 - 0)^2)
      assertEquals(64, of(term, TermStep.judging(scaled(1), m.zeros(PICTURES), m.zeros(PICTURES))), 1e-4);
      // the means are (0.5 * 4 * 0.5 + 0) / 0.75 = 4/3 and -4/3 by now: 2 ((4/3)^2 + (4/3)^2)
      assertEquals(64 / 9.0, of(term, TermStep.judging(scaled(1), m.zeros(PICTURES), m.zeros(PICTURES))), 1e-4);
      // a discriminator that is wrong of both is not held back: real below made
      TermStep wrong = TermStep.judging(scaled(1), m.full(PICTURES, -9f), m.full(PICTURES, 9f));
      assertEquals(0, of(term, wrong), 1e-6);
    }
  }

  /** The changes double a picture: logits s and 2 s, so each part is its weight times s^2. */
  @Test
  void consistencyComparesAPictureWithItselfChanged() {
    try (NDManager m = Scope.open(1)) {
      TermStep step = TermStep.judging(scaled(1), m.full(PICTURES, 1f), m.full(PICTURES, 0.5f));
      assertEquals(10 * 16 + 3 * 4, of(new Consistency().create(new Consistency.Parameters(10, 3, Choice.of("double")), doubling()), step), 1e-4);
      assertEquals(10 * 16, of(new Consistency().create(new Consistency.Parameters(10, 0, Choice.of("double")), doubling()), step), 1e-4);
    }
  }

  /** Pictures are 4 equal pixels of z: apart by the step s n, logits by 4 s n. */
  @Test
  void latentConsistencyPullsTheTwoApart() {
    try (NDManager m = Scope.open(5)) {
      int n = 20_000;
      NDArray latents = m.ones(new Shape(n, 1));
      UnaryOperator<NDArray> four = z -> z.reshape(n, 1, 1, 1).broadcast(new Shape(n, 1, 2, 2));
      TermStep step = new TermStep(m, null, four.apply(latents), latents, four, x -> new NDList(Ops.sum(x, 1, 2, 3)));
      assertEquals(5 * 16 * 0.01, of(new LatentConsistency().create(new LatentConsistency.Parameters(5, 0.1, Player.DISCRIMINATOR), null), step), 0.03);
      assertEquals(-0.5 * 0.01, of(new LatentConsistency().create(new LatentConsistency.Parameters(0.5, 0.1, Player.GENERATOR), null), step), 2e-4);
    }
  }

  /** [[1, 1], [0, 2]]: W W^T = [[2, 2], [2, 4]]; off the diagonal 4 + 4, with it and less 1 also 1 + 9. */
  @Test
  void orthogonalLooksAtAnglesOrLengthsToo() {
    try (NDManager m = Scope.open(1)) {
      NDArray matrix = m.create(new float[] {1, 1, 0, 2}, new Shape(2, 2, 1, 1));
      GanStep step = (GanStep) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {GanStep.class}, (self, method, a) ->
          method.getName().equals("manager") ? m : Map.of("weight", matrix, "bias", m.ones(new Shape(2))));
      assertEquals(8, of(new Orthogonal().create(new Orthogonal.Parameters(1, false, Player.GENERATOR, 1), null), step), 1e-5);
      assertEquals(18, of(new Orthogonal().create(new Orthogonal.Parameters(1, true, Player.GENERATOR, 1), null), step), 1e-5);
      assertTrue(new Orthogonal().player(Orthogonal.Parameters.DEFAULTS) == Player.GENERATOR);
    }
  }

  private static TrainingContext keeping(NDArray saved) {
    return (TrainingContext) Proxy.newProxyInstance(MoreTermsTest.class.getClassLoader(), new Class<?>[] {TrainingContext.class}, (self, method, a) -> saved);
  }

  private static TrainingContext doubling() {
    BatchAugmenter<NoParameters> twice = (p, pictures, strength) -> pictures.mul(2);
    return (TrainingContext) Proxy.newProxyInstance(MoreTermsTest.class.getClassLoader(), new Class<?>[] {TrainingContext.class},
        (self, method, a) -> new Chosen<>("double", twice, new NoParameters()));
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import org.junit.jupiter.api.Test;
import org.likeness.api.gan.GanStep;
import org.likeness.api.gan.GanTerm;
import org.likeness.api.gan.GanTerm.Player;

/** GAN terms. Override {@link #context()} with tensors. */
public abstract class GanTermContract extends PluginContract {

  @SuppressWarnings("unchecked")
  private GanTerm<Record> plain() {
    return (GanTerm<Record>) plugin();
  }

  /** The first step of a run of its own. */
  private NDArray first(NDManager m, GanStep step) {
    try (GanTerm.Term term = plain().create(defaults(), TermRun.context(m, context()))) {
      return term.of(step);
    }
  }

  private GanStep step(NDManager m, DataType type, NDArray weights) {
    boolean ofGenerator = plain().player(defaults()) == Player.GENERATOR;
    NDArray real = Derivatives.normal(m, 1, 2, 3, TermRun.SIDE, TermRun.SIDE).toType(type, false);
    NDArray latents = Derivatives.normal(m, 2, 2, TermRun.LATENTS).toType(type, false);
    NDArray other = (ofGenerator ? Derivatives.normal(m, 4, 1, TermRun.PIXELS) : Derivatives.normal(m, 5, TermRun.LATENTS, TermRun.PIXELS)).toType(type, false);
    return new TermRun.Step(real, latents, ofGenerator ? weights : other, ofGenerator ? other : weights, ofGenerator);
  }

  private NDArray weights(NDManager m) {
    return Derivatives.normal(m, 3, plain().player(defaults()) == Player.GENERATOR ? TermRun.LATENTS : 1, TermRun.PIXELS);
  }

  @Test
  void isOneFiniteNumber() {
    try (NDManager m = context().newTensors()) {
      NDArray weights = weights(m).toType(DataType.FLOAT32, true);
      weights.setRequiresGradient(true);
      NDArray term = first(m, step(m, DataType.FLOAT32, weights));
      assertEquals(1, term.size());
      assertTrue(Float.isFinite(term.getFloat()), "term " + term.getFloat());
    }
  }

  @Test
  void isAppliedEverySoManySteps() {
    assertTrue(plain().interval(defaults()) >= 1);
  }

  /** By the weights of the player whose loss it is added to. */
  @Test
  void itsGradientIsTrue() {
    try (NDManager m = context().newTensors()) {
      Derivatives.check(in -> first(m, step(m, DataType.FLOAT64, in[0])), weights(m));
    }
  }

  @Test
  void theSameSeedGivesTheSame() {
    try (NDManager m = context().newTensors()) {
      NDArray weights = weights(m).toType(DataType.FLOAT32, true);
      weights.setRequiresGradient(true);
      Derivatives.same(m, () -> first(m, step(m, DataType.FLOAT32, weights)));
    }
  }
}

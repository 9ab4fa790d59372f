// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import java.util.function.Supplier;
import org.likeness.api.training.Learner;
import org.likeness.tensor.optim.Optimiser;

/** An optimiser of the recipe over networks of a scheme. */
final class HostLearner implements Learner {

  private final String name;
  private final OptimiserSettings settings;
  private final Optimiser optimiser;
  private final Supplier<SchemeStep> now;
  private final double rates;

  /** @param rates what the recipe's learning rate is multiplied by, 1 until a run is rolled back */
  HostLearner(String name, OptimiserSettings settings, Map<String, NDArray> parameters, Supplier<SchemeStep> now, double rates) {
    this.name = name;
    this.settings = settings;
    this.optimiser = settings.create(parameters);
    this.now = now;
    this.rates = rates;
  }

  @Override
  public void minimise(NDArray loss) {
    SchemeStep step = now.get();
    double rate = rates * settings.rate(step.number(), step.fraction());
    optimiser.learningRate(rate);
    Optimiser.minimise(loss, optimiser);
    step.log("gradient/" + name, optimiser.lastNorm());
    step.log("learning-rate/" + name, rate);
  }

  Map<String, NDArray> state() {
    return optimiser.state();
  }

  void load(Map<String, NDArray> state) {
    optimiser.load(state);
  }
}

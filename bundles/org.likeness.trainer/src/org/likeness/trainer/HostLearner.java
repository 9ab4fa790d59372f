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
  private double tried = Double.NaN;
  private double loss = Double.NaN;

  /** @param rates what the recipe's learning rate is multiplied by, 1 until a run is rolled back */
  HostLearner(String name, OptimiserSettings settings, Map<String, NDArray> parameters, Supplier<SchemeStep> now, double rates) {
    this.name = name;
    this.settings = settings;
    this.optimiser = settings.create(parameters);
    this.now = now;
    this.rates = rates;
  }

  @Override
  public void minimise(NDArray minimised) {
    SchemeStep step = now.get();
    double rate = Double.isNaN(tried) ? rates * settings.rate(step.number(), step.fraction()) : tried;
    optimiser.learningRate(rate);
    if (!Double.isNaN(tried)) {
      loss = Scalars.of(minimised);
    }
    Optimiser.minimise(minimised, optimiser);
    step.log("gradient/" + name, optimiser.lastNorm());
    step.log("learning-rate/" + name, rate);
  }

  /** Learns at this rate from now on, whatever the recipe says, and keeps its loss for {@link #loss}. */
  void tryRate(double rate) {
    tried = rate;
  }

  /** What it was last given to minimise, while rates are tried. */
  double loss() {
    return loss;
  }

  Map<String, NDArray> state() {
    return optimiser.state();
  }

  void load(Map<String, NDArray> state) {
    optimiser.load(state);
  }
}

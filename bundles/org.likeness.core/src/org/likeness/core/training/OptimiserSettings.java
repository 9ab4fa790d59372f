// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.training;

import ai.djl.ndarray.NDArray;
import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.tensor.optim.Adam;
import org.likeness.tensor.optim.Optimiser;
import org.likeness.tensor.optim.RmsProp;
import org.likeness.tensor.optim.Sgd;

/**
 * The optimiser of a recipe.
 *
 * @param id which
 * @param learningRate before the schedule
 * @param beta1 of Adam; momentum of the others
 * @param beta2 of Adam; RMSprop's alpha
 * @param eps added to the denominator
 * @param weightDecay decoupled for adamw
 * @param schedule of the learning rate over the budget
 * @param warmUp steps over which the rate rises from 0
 * @param clip largest norm of all gradients together; 0 = no limit
 */
record OptimiserSettings(Id id, double learningRate, double beta1, double beta2, double eps, double weightDecay,
    Decay schedule, long warmUp, double clip) {

  /** The optimisers. */
  enum Id {
    ADAM, ADAMW, RMSPROP, SGD
  }

  /** How the rate goes to 0. */
  enum Decay {
    CONSTANT, LINEAR, COSINE,
    /** Constant for the first half, then linearly to 0. */
    HOLD_LINEAR
  }

  static OptimiserSettings of(RecipeNode node, OptimiserSettings d) {
    node.known("id", "learning-rate", "beta1", "beta2", "eps", "weight-decay", "schedule", "warm-up", "clip");
    return new OptimiserSettings(node.choice("id", Id.class, d.id), node.real("learning-rate", d.learningRate, 0, 10),
        node.real("beta1", d.beta1, 0, 0.99999), node.real("beta2", d.beta2, 0, 0.99999999), node.real("eps", d.eps, 0, 1),
        node.real("weight-decay", d.weightDecay, 0, 10), node.choice("schedule", Decay.class, d.schedule),
        node.integer("warm-up", d.warmUp, 0, 1_000_000), node.real("clip", d.clip, 0, 1e9));
  }

  Map<String, Object> plain() {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("id", word(id));
    out.put("learning-rate", learningRate);
    out.put("beta1", beta1);
    out.put("beta2", beta2);
    out.put("eps", eps);
    out.put("weight-decay", weightDecay);
    out.put("schedule", word(schedule));
    out.put("warm-up", warmUp);
    out.put("clip", clip);
    return out;
  }

  static String word(Enum<?> e) {
    return e.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** The optimiser; it measures the norm of its gradients with each step. */
  Optimiser create(Map<String, NDArray> parameters) {
    Optimiser optimiser = plain(parameters);
    optimiser.limitNorm(clip > 0 ? clip : Double.MAX_VALUE);
    return optimiser;
  }

  private Optimiser plain(Map<String, NDArray> parameters) {
    return switch (id) {
      case ADAM -> new Adam(parameters, learningRate).betas(beta1, beta2).eps(eps).weightDecay(weightDecay);
      case ADAMW -> new Adam(parameters, learningRate).betas(beta1, beta2).eps(eps).decoupledWeightDecay(weightDecay);
      case RMSPROP -> new RmsProp(parameters, learningRate, beta1).alpha(beta2).eps(eps).weightDecay(weightDecay);
      case SGD -> new Sgd(parameters, learningRate, beta1).weightDecay(weightDecay);
    };
  }

  /** The rate of a step. @param fraction of the budget, 0-1 */
  double rate(long step, double fraction) {
    double rise = warmUp > 0 ? Math.min(1, (step + 1.0) / warmUp) : 1;
    return learningRate * rise * switch (schedule) {
      case CONSTANT -> 1;
      case LINEAR -> 1 - fraction;
      case COSINE -> (1 + Math.cos(Math.PI * fraction)) / 2;
      case HOLD_LINEAR -> Math.min(1, 2 * (1 - fraction));
    };
  }
}

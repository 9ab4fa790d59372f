// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.swap.internal;

import java.util.EnumMap;
import java.util.Map;
import org.likeness.api.swap.Side;
import org.likeness.api.swap.SwapModel;
import org.likeness.api.training.Learner;
import org.likeness.api.training.Step;
import org.likeness.api.training.TrainingContext;
import org.likeness.tensor.train.StepScope;

/** One person after the other, each with an optimiser of its own, as in 2017. */
final class AlternateTask extends SwapTask {

  private final TrainingContext context;
  private final Map<Side, Learner> learners = new EnumMap<>(Side.class);

  AlternateTask(SwapScheme.Parameters p, TrainingContext c, SwapNetworks networks) {
    super(p, c, networks);
    this.context = c;
    for (Side side : Side.values()) {
      learners.put(side, c.learner(SwapFaces.word(side), networks.trainedBy(side)));
    }
  }

  @Override
  void learn(Step s, Map<Side, SwapFaces.Batch> batch) {
    for (Side side : Side.values()) {
      try (StepScope scope = StepScope.open(context.manager())) { // frees the one person's pass before the other's
        SwapModel.Output predicted = networks.forward(side, tensor(scope.manager(), batch.get(side).inputs()), true);
        learners.get(side).minimise(loss(s, side, predicted, batch.get(side)));
      }
    }
  }
}

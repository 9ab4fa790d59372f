// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.swap.internal;

import ai.djl.ndarray.NDArray;
import java.util.EnumMap;
import java.util.Map;
import org.likeness.api.swap.Side;
import org.likeness.api.swap.SwapModel;
import org.likeness.api.training.Learner;
import org.likeness.api.training.Step;
import org.likeness.api.training.TrainingContext;

/** One step for both persons. */
final class TogetherTask extends SwapTask {

  private final Learner learner;

  TogetherTask(SwapScheme.Parameters p, TrainingContext c, SwapNetworks networks) {
    super(p, c, networks);
    this.learner = c.learner(SwapScheme.BOTH, networks.all());
  }

  @Override
  void learn(Step s, Map<Side, SwapFaces.Batch> batch) {
    Map<Side, NDArray> inputs = new EnumMap<>(Side.class);
    batch.forEach((side, b) -> inputs.put(side, tensor(s.manager(), b.inputs())));
    Map<Side, SwapModel.Output> predicted = networks.forwardEach(inputs);
    NDArray a = loss(s, Side.A, predicted.get(Side.A), batch.get(Side.A));
    learner.minimise(a.add(loss(s, Side.B, predicted.get(Side.B), batch.get(Side.B))));
  }
}

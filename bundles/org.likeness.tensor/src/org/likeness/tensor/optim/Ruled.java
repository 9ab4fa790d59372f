// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.optim;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.api.training.OptimiserKind;
import org.likeness.tensor.internal.OpRuntime;

/** Changes parameters by a rule that takes gradients as arrays. */
final class Ruled extends Optimiser {

  private final OptimiserKind.Rule rule;

  Ruled(Map<String, NDArray> parameters, OptimiserKind.Rule rule) {
    super(parameters, 0);
    this.rule = rule;
  }

  @Override
  void update(List<NDArray> chosen, Object gradients, int[] at) {
    try (NDManager manager = chosen.get(0).getManager().newSubManager()) {
      NDArray[] arrays = OpRuntime.ops().tensors(manager, "listed", gradients);
      Map<String, NDArray> named = new LinkedHashMap<>();
      for (int i = 0; i < at.length; i++) {
        named.put(name(at[i]), arrays[i]);
      }
      rule.step(named, learningRate());
    }
  }

  @Override
  public Map<String, NDArray> state() {
    return rule.state();
  }

  @Override
  Map<String, List<NDArray>> slots() {
    return Map.of();
  }
}

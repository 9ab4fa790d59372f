// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.swap.internal;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginContext.Chosen;
import org.likeness.api.plugin.WeightedChoice;
import org.likeness.api.swap.ReconstructionLoss;
import org.likeness.tensor.Ops;

/** A sum of losses. */
record SwapLosses(List<Part> parts) {

  record Part(Chosen<ReconstructionLoss<Record>> loss, double weight) {
    NDArray of(NDArray predicted, NDArray target, Optional<NDArray> pixels) {
      return pixels.map(w -> loss.plugin().loss(loss.parameters(), predicted, target, w))
          .orElseGet(() -> loss.plugin().loss(loss.parameters(), predicted, target));
    }

    /** The part of the id after the dot. */
    String name() {
      return loss.id().substring(loss.id().indexOf('.') + 1);
    }
  }

  static SwapLosses of(List<WeightedChoice> losses, PluginContext c) {
    return new SwapLosses(losses.stream().map(w -> new Part(c.plugin(ReconstructionLoss.class, w.choice()), w.weight())).toList());
  }

  /**
   * @param pixels how much each counts, [N, 1, H, W]; empty = all alike
   * @param each is told of every part, unweighted, when there are several
   */
  NDArray sum(NDArray predicted, NDArray target, Optional<NDArray> pixels, BiConsumer<String, NDArray> each) {
    NDArray total = null;
    for (Part part : parts) {
      NDArray value = part.of(predicted, target, pixels);
      if (parts.size() > 1) {
        each.accept(part.name(), value);
      }
      NDArray weighted = Ops.times(value, part.weight());
      total = total == null ? weighted : total.add(weighted);
    }
    return total;
  }
}

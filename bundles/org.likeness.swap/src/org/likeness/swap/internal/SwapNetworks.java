// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.swap.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.api.plugin.PluginContext.Chosen;
import org.likeness.api.swap.Side;
import org.likeness.api.swap.SwapModel;
import org.likeness.api.training.TrainingContext;
import org.likeness.tensor.Grad;
import org.likeness.tensor.Tensors;
import org.likeness.tensor.train.StepScope;

/** The networks of a swap model under training. What they throw is the model's fault. */
record SwapNetworks(SwapModel.Network network, String model, TrainingContext context) {

  private static final int BATCH = 16;

  static SwapNetworks declare(SwapScheme.Parameters p, TrainingContext c) {
    Chosen<SwapModel<Record>> model = c.plugin(SwapModel.class, p.model());
    SwapModel.Network network = model.plugin().build(model.parameters(), c.manager());
    return c.blaming(model.id(), () -> {
      network.blocks().forEach(c::built);
      return new SwapNetworks(network, model.id(), c);
    });
  }

  /** The blocks that a step on this side trains. */
  Block[] trainedBy(Side side) {
    return network.trainedBy(side).stream().map(network.blocks()::get).toArray(Block[]::new);
  }

  Block[] all() {
    return network.blocks().values().toArray(Block[]::new);
  }

  SwapModel.Output forward(Side side, NDArray faces, boolean training) {
    return context.blaming(model, () -> network.forward(side, faces, training));
  }

  Map<Side, SwapModel.Output> forwardEach(Map<Side, NDArray> faces) {
    return context.blaming(model, () -> network.forwardEach(faces, true));
  }

  /** The side's pictures of what the network sees. */
  Converted convert(Side side, List<Image> views) {
    return context.blaming(model, () -> convert(network, context.manager(), side, views));
  }

  /**
   * Pictures.
   *
   * @param masks as many, or none for a model without
   */
  record Converted(List<Image> faces, List<Plane> masks) {
    Optional<Plane> mask(int i) {
      return masks.isEmpty() ? Optional.empty() : Optional.of(masks.get(i));
    }
  }

  /** Input views to outputs, without gradients. */
  static Converted convert(SwapModel.Network network, NDManager manager, Side side, List<Image> views) {
    Converted out = new Converted(new ArrayList<>(), new ArrayList<>());
    for (int from = 0; from < views.size(); from += BATCH) {
      List<Image> part = views.subList(from, Math.min(from + BATCH, views.size()));
      try (StepScope scope = StepScope.open(manager)) {
        SwapModel.Output made = Grad.off(() -> network.forward(side, Tensors.fromImages(scope.manager(), part, Tensors.Range.UNIT), false));
        out.faces().addAll(Tensors.toImages(made.faces(), Tensors.Range.UNIT));
        for (int i = 0; made.masks().isPresent() && i < part.size(); i++) {
          out.masks().add(Tensors.toPlane(made.masks().get().get(i)));
        }
      }
    }
    return out;
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.api.swap.ReconstructionLoss;
import org.likeness.api.swap.Side;
import org.likeness.api.swap.SwapModel;
import org.likeness.core.Likeness;
import org.likeness.core.registry.Configured;
import org.likeness.tensor.nn.Params;
import org.likeness.tensor.optim.Adam;
import org.likeness.tensor.optim.Optimiser;
import org.likeness.tensor.train.StepScope;

/** A and B forward, backward and fused Adam on encoder and decoder each, as in 2017; L1. */
final class AutoencoderWorkload implements Workload {

  private final NDManager manager;
  private final SwapModel.Network network;
  private final Configured loss;
  private final Map<Side, Adam> optimisers = new EnumMap<>(Side.class);
  private final NDArray faces;

  AutoencoderWorkload(Likeness likeness, int batch) {
    manager = likeness.engine().newManager();
    Configured model = likeness.plugins().configure(SwapModel.KIND, "swap.autoencoder", "bench");
    SwapModel<Record> autoencoder = model.as(SwapModel.class);
    network = autoencoder.build(model.parameters(), manager);
    loss = likeness.plugins().configure(ReconstructionLoss.KIND, "reconstruction.l1", "bench");
    for (Side side : Side.values()) {
      Map<String, NDArray> trained = new LinkedHashMap<>();
      network.trainedBy(side).forEach(name -> trained.putAll(Params.prefixed(name + ".", Params.trainable(network.blocks().get(name)))));
      optimisers.put(side, new Adam(trained, 5e-5).betas(0.5, 0.999));
    }
    faces = manager.randomUniform(0, 1, new Shape(batch, 3, network.inputSize(), network.inputSize()));
  }

  @Override
  public void step() {
    ReconstructionLoss<Record> l1 = loss.as(ReconstructionLoss.class);
    for (Side side : Side.values()) {
      try (StepScope scope = StepScope.open(manager)) {
        NDArray value = l1.loss(loss.parameters(), network.forward(side, faces, true).faces(), faces);
        Optimiser.minimise(value, optimisers.get(side));
        value.getFloat();
      }
    }
  }

  @Override
  public void close() {
    network.close();
    manager.close();
  }
}

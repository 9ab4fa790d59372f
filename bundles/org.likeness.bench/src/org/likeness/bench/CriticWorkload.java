// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.Map;
import org.likeness.api.gan.GanArchitecture;
import org.likeness.core.Likeness;
import org.likeness.core.registry.Configured;
import org.likeness.tensor.Autograd;
import org.likeness.tensor.Ops;
import org.likeness.tensor.nn.Networks;
import org.likeness.tensor.optim.Adam;
import org.likeness.tensor.optim.Optimiser;
import org.likeness.tensor.train.StepScope;

/**
 * One update of a critic with the gradient penalty of WGAN-GP, weight 10 (Gulrajani et al. 2017, arXiv:1704.00028, algorithm 1):
 * the discriminator of DCGAN without batch norm, differentiated twice. What the generator made is given.
 */
final class CriticWorkload implements Workload {

  private static final double WEIGHT = 10;

  private final NDManager manager;
  private final Block critic;
  private final Adam optimiser;
  private final NDArray real;
  private final NDArray made;

  CriticWorkload(Likeness likeness, int size, int batch) {
    manager = likeness.engine().newManager();
    Configured model = likeness.plugins().configure(GanArchitecture.KIND, Map.of("id", "gan.dcgan", "discriminator-batch-norm", false), "bench");
    GanArchitecture<Record> architecture = model.as(GanArchitecture.class);
    Shape pictures = new Shape(batch, 3, size, size);
    critic = architecture.build(model.parameters(), new GanArchitecture.Pictures(size, 3)).discriminator();
    Networks.initialise(critic, manager, pictures);
    optimiser = new Adam(critic, 1e-4).betas(0, 0.9);
    real = manager.randomUniform(-1, 1, pictures);
    made = manager.randomUniform(-1, 1, pictures);
  }

  @Override
  public void step() {
    long batch = real.getShape().get(0);
    try (StepScope scope = StepScope.open(manager)) {
      NDArray share = scope.manager().randomUniform(0, 1, new Shape(batch, 1, 1, 1), DataType.FLOAT32);
      NDArray between = Autograd.leaf(made.add(real.sub(made).mul(share)));
      NDArray slope = Autograd.grad(Ops.sum(Networks.head(critic, between, true)), between, true).reshape(new Shape(batch, -1));
      NDArray penalty = Ops.mean(Ops.norm(slope, 1).sub(1).square());
      NDArray loss = Networks.head(critic, made, true).mean().sub(Networks.head(critic, real, true).mean())
          .add(Ops.times(penalty, WEIGHT));
      Optimiser.minimise(loss, optimiser);
      loss.getFloat();
    }
  }

  @Override
  public void close() {
    manager.close();
  }
}

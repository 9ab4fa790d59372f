// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import org.likeness.api.gan.AdversarialLoss;
import org.likeness.api.gan.GanArchitecture;
import org.likeness.core.Likeness;
import org.likeness.core.registry.Configured;
import org.likeness.tensor.nn.Networks;
import org.likeness.tensor.optim.Adam;
import org.likeness.tensor.optim.Optimiser;
import org.likeness.tensor.train.StepScope;

/** One discriminator and one generator update with fused Adam. */
final class GanWorkload implements Workload {

  private final NDManager manager;
  private final int batch;
  private final GanArchitecture.Networks networks;
  private final Configured loss;
  private final Adam generator;
  private final Adam discriminator;
  private final NDArray real;

  /**
   * @param model what a recipe says under {@code model}
   * @param loss id of an adversarial loss
   * @param size pixels of a side
   * @param beta1 of Adam, whose rates are 2e-4
   */
  GanWorkload(Likeness likeness, Object model, String loss, int size, int batch, double beta1, double beta2) {
    this.batch = batch;
    manager = likeness.engine().newManager();
    Configured chosen = likeness.plugins().configure(GanArchitecture.KIND, model, "bench");
    GanArchitecture<Record> architecture = chosen.as(GanArchitecture.class);
    networks = architecture.build(chosen.parameters(), new GanArchitecture.Pictures(size, 3));
    Networks.initialise(networks.generator(), manager, new Shape(1, networks.latentSize()));
    Networks.initialise(networks.discriminator(), manager, new Shape(1, 3, size, size));
    this.loss = likeness.plugins().configure(AdversarialLoss.KIND, loss, "bench");
    generator = new Adam(networks.generator(), 2e-4).betas(beta1, beta2);
    discriminator = new Adam(networks.discriminator(), 2e-4).betas(beta1, beta2);
    real = manager.randomUniform(-1, 1, new Shape(batch, 3, size, size));
  }

  @Override
  public void step() {
    Block d = networks.discriminator();
    AdversarialLoss<Record> adversarial = loss.as(AdversarialLoss.class);
    try (StepScope scope = StepScope.open(manager)) {
      NDArray latents = scope.manager().randomNormal(0, 1, new Shape(batch, networks.latentSize()), DataType.FLOAT32);
      NDArray fake = Networks.head(networks.generator(), latents, true);
      NDArray lossD = adversarial.discriminator(loss.parameters(), Networks.head(d, real, true),
          Networks.head(d, fake.stopGradient(), true));
      Optimiser.minimise(lossD, discriminator);
      NDArray lossG = adversarial.generator(loss.parameters(), Networks.head(d, fake, true), () -> Networks.head(d, real, true));
      Optimiser.minimise(lossG, generator);
      lossD.getFloat();
      lossG.getFloat();
    }
  }

  @Override
  public void close() {
    manager.close();
  }
}

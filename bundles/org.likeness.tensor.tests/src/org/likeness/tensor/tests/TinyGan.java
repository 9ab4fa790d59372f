// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.tests;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.tensor.Autograd;
import org.likeness.tensor.Ops;
import org.likeness.tensor.TensorEngine;
import org.likeness.tensor.nn.Activation;
import org.likeness.tensor.nn.BatchNorm2d;
import org.likeness.tensor.nn.Conv2d;
import org.likeness.tensor.nn.ConvTranspose2d;
import org.likeness.tensor.nn.Dropout;
import org.likeness.tensor.nn.Init;
import org.likeness.tensor.nn.Linear;
import org.likeness.tensor.nn.Networks;
import org.likeness.tensor.nn.Params;
import org.likeness.tensor.nn.Reshape;
import org.likeness.tensor.nn.Sequential;
import org.likeness.tensor.optim.Adam;
import org.likeness.tensor.optim.Optimiser;
import org.likeness.tensor.optim.RmsProp;
import org.likeness.tensor.train.StepScope;

/** A GAN of 8 x 8 pictures with gradient penalty: everything a training needs, small. */
final class TinyGan {

  private static final int BATCH = 4;

  final Block generator;
  long seed;
  private final Block discriminator;
  private final Adam forGenerator;
  private final RmsProp forDiscriminator;
  private final NDManager manager;
  private final TensorEngine engine;

  TinyGan(NDManager manager, TensorEngine engine, long seed) {
    this.manager = manager;
    this.engine = engine;
    this.seed = seed;
    engine.seed(seed);
    generator = Networks.initialise(new Sequential(new Linear(8, 16), new Reshape(4, 2, 2),
        new ConvTranspose2d(4, 4, 4).stride(2).padding(1).bias(false).init(Init.dcgan()), new BatchNorm2d(4), Activation.relu(),
        new ConvTranspose2d(4, 1, 4).stride(2).padding(1), Activation.tanh()), manager, new Shape(1, 8));
    discriminator = Networks.initialise(new Sequential(new Conv2d(1, 4, 3).stride(2).padding(1).spectralNorm(), Activation.leakyRelu(0.2),
        new Dropout(0.2), Reshape.flatten(), new Linear(64, 1), Reshape.flatten()), manager, new Shape(1, 1, 8, 8));
    forGenerator = new Adam(generator, 1e-3).betas(0.5, 0.999);
    forGenerator.limitNorm(10);
    forDiscriminator = new RmsProp(discriminator, 1e-3);
  }

  /** One step of both. @return the discriminator's loss */
  float step(long step) {
    engine.seed(seed, step);
    try (StepScope scope = StepScope.open(manager)) {
      NDArray real = scope.manager().randomNormal(0.5f, 0.2f, new Shape(BATCH, 1, 8, 8), ai.djl.ndarray.types.DataType.FLOAT32);
      NDArray fake = Networks.forward(generator, scope.manager().randomNormal(new Shape(BATCH, 8)), true);
      NDArray loss = discriminate(real, fake.stopGradient()).add(penalty(real));
      Autograd.backward(loss);
      forDiscriminator.step();
      forDiscriminator.zeroGrad();

      Optimiser.minimise(Ops.softplus(Networks.forward(discriminator, fake, true).neg()).mean(), forGenerator);
      return loss.getFloat();
    }
  }

  /** One step of the discriminator against noise. */
  float discriminatorOnly(long step) {
    engine.seed(seed, step);
    try (StepScope scope = StepScope.open(manager)) {
      NDArray real = scope.manager().ones(new Shape(BATCH, 1, 8, 8)).mul(0.5f);
      NDArray loss = discriminate(real, scope.manager().randomNormal(new Shape(BATCH, 1, 8, 8)));
      Autograd.backward(loss);
      forDiscriminator.step();
      forDiscriminator.zeroGrad();
      return loss.getFloat();
    }
  }

  private NDArray discriminate(NDArray real, NDArray fake) {
    return Ops.softplus(Networks.forward(discriminator, real, true).neg()).mean()
        .add(Ops.softplus(Networks.forward(discriminator, fake, true)).mean());
  }

  private NDArray penalty(NDArray pictures) {
    NDArray x = Autograd.leaf(pictures);
    NDArray g = Autograd.grad(Networks.forward(discriminator, x, true).sum(), x, true);
    return Ops.norm(g, 1, 2, 3).sub(1).square().mean();
  }

  Map<String, NDArray> state() {
    Map<String, NDArray> state = new LinkedHashMap<>();
    state.putAll(Params.prefixed("g.", Params.all(generator)));
    state.putAll(Params.prefixed("d.", Params.all(discriminator)));
    state.putAll(Params.prefixed("go.", forGenerator.state()));
    state.putAll(Params.prefixed("do.", forDiscriminator.state()));
    return state;
  }

  void load(Map<String, NDArray> state) {
    Params.load(generator, Params.withPrefix("g.", state));
    Params.load(discriminator, Params.withPrefix("d.", state));
    forGenerator.load(Params.withPrefix("go.", state));
    forDiscriminator.load(Params.withPrefix("do.", state));
  }
}

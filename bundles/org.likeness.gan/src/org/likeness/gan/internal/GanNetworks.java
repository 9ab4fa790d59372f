// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import org.likeness.api.gan.GanArchitecture;
import org.likeness.api.training.TrainingContext;
import org.likeness.tensor.nn.Networks;
import org.likeness.tensor.nn.Params;

/**
 * The networks of a GAN under training. What they throw, or give in a wrong shape, is the architecture's fault.
 *
 * @param average the averaged generator; null when none is kept
 */
record GanNetworks(Block generator, Block discriminator, Block average, int latentSize, int size, String model, TrainingContext context) {

  static GanNetworks declare(GanScheme.Parameters p, TrainingContext c) {
    String model = c.plugin(GanArchitecture.class, p.model()).id();
    GanArchitecture.Networks built = GanScheme.networks(p, c);
    Shape latents = new Shape(1, built.latentSize());
    return c.blaming(model, () -> {
      Block generator = c.network(GanScheme.GENERATOR, built.generator(), latents);
      Block discriminator = c.network("discriminator", built.discriminator(), new Shape(1, 3, p.size(), p.size()));
      if (Params.trainable(generator).isEmpty() || Params.trainable(discriminator).isEmpty()) {
        throw new IllegalStateException("one of its networks has nothing to train");
      }
      Block average = p.ema() > 0 ? c.average(GanScheme.AVERAGE, GanScheme.networks(p, c).generator(), generator, p.ema(), latents) : null;
      return new GanNetworks(generator, discriminator, average, built.latentSize(), p.size(), model, c);
    });
  }

  /** Pictures [N, 3, size, size] of latents; recorded for gradients. */
  NDArray generate(NDArray latents) {
    return context.blaming(model, () -> right(Networks.forward(generator, latents, true), "generator", new Shape(latents.getShape().get(0), 3, size, size)));
  }

  /** Logits [N] of pictures; recorded for gradients. */
  NDArray discriminate(NDArray pictures) {
    return context.blaming(model, () -> logits(Networks.head(discriminator, pictures, true), pictures));
  }

  /** Logits [N] of pictures and what else the discriminator gives, features for example; recorded for gradients. */
  NDList judge(NDArray pictures) {
    return context.blaming(model, () -> {
      NDList all = Networks.forward(discriminator, new NDList(pictures), true);
      logits(all.head(), pictures);
      return all;
    });
  }

  private static NDArray logits(NDArray out, NDArray pictures) {
    return right(out, "discriminator", new Shape(pictures.getShape().get(0)));
  }

  private static NDArray right(NDArray out, String network, Shape wanted) {
    if (!out.getShape().equals(wanted)) {
      throw new IllegalStateException("its " + network + " gave an array of shape " + out.getShape() + ", not " + wanted);
    }
    return out;
  }

  /** The generator that makes pictures for people. */
  Block shown() {
    return average != null ? average : generator;
  }
}

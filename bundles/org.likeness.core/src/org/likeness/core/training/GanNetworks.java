// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.api.gan.GanArchitecture;
import org.likeness.core.registry.Blamed;
import org.likeness.core.registry.PluginEntry;
import org.likeness.tensor.nn.Networks;
import org.likeness.tensor.nn.Params;

/**
 * The networks of a GAN run, initialised.
 *
 * @param average the averaged generator; null when none is kept
 */
record GanNetworks(Block generator, Block discriminator, Block average, int latentSize, int size, PluginEntry plugin) {

  /** RGB networks with the engine's current seed. */
  static GanNetworks build(GanSettings settings, NDManager manager) {
    GanArchitecture.Networks n = architecture(settings);
    Shape latents = new Shape(1, n.latentSize());
    PluginEntry plugin = settings.model().entry();
    return Blamed.on(plugin, () -> {
      Block generator = Networks.initialise(n.generator(), manager, latents);
      Block discriminator = Networks.initialise(n.discriminator(), manager, new Shape(1, 3, settings.size(), settings.size()));
      Block average = settings.ema() > 0 ? Networks.initialise(architecture(settings).generator(), manager, latents) : null;
      Blamed.unless(!Params.trainable(generator).isEmpty() && !Params.trainable(discriminator).isEmpty(), plugin,
          "one of its networks has nothing to train");
      return new GanNetworks(generator, discriminator, average, n.latentSize(), settings.size(), plugin);
    });
  }

  /** Pictures [N, 3, size, size] of latents; recorded for gradients. */
  NDArray generate(NDArray latents) {
    NDArray pictures = Blamed.on(plugin, () -> Networks.forward(generator, latents, true));
    Shape wanted = new Shape(latents.getShape().get(0), 3, size, size);
    Blamed.unless(pictures.getShape().equals(wanted), plugin, "its generator gave an array of shape " + pictures.getShape() + ", not " + wanted);
    return pictures;
  }

  /** Logits [N] of pictures; recorded for gradients. */
  NDArray discriminate(NDArray pictures) {
    NDArray logits = Blamed.on(plugin, () -> Networks.forward(discriminator, pictures, true));
    Shape wanted = new Shape(pictures.getShape().get(0));
    Blamed.unless(logits.getShape().equals(wanted), plugin, "its discriminator gave an array of shape " + logits.getShape() + ", not " + wanted);
    return logits;
  }

  private static GanArchitecture.Networks architecture(GanSettings settings) {
    GanArchitecture<Record> architecture = settings.model().as(GanArchitecture.class);
    return architecture.build(settings.model().parameters(), settings.size(), 3);
  }

  /** The generator that makes pictures for people. */
  Block shown() {
    return average != null ? average : generator;
  }

  Map<String, Block> blocks() {
    Map<String, Block> out = new LinkedHashMap<>();
    out.put("generator", generator);
    out.put("discriminator", discriminator);
    if (average != null) {
      out.put("average", average);
    }
    return out;
  }

  Map<String, NDArray> weights() {
    Map<String, NDArray> out = new LinkedHashMap<>();
    blocks().forEach((name, block) -> out.putAll(Params.prefixed(name + ".", Params.all(block))));
    return out;
  }
}

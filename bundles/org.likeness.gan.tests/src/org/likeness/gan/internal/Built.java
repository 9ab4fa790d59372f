// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import org.likeness.api.gan.GanArchitecture;
import org.likeness.api.gan.GanArchitecture.Pictures;
import org.likeness.tensor.nn.Networks;
import org.likeness.tensor.nn.Params;

/** The networks of an architecture, initialised, for its tests. */
record Built(Block generator, Block discriminator, int latentSize, Pictures pictures, NDManager manager) {

  static <P extends Record> Built of(NDManager m, GanArchitecture<P> architecture, P p, Pictures pictures) {
    GanArchitecture.Networks n = architecture.build(p, pictures);
    Shape[] latents = GanNetworks.inputs(new Shape(1, n.latentSize()), pictures.labels());
    Shape[] seen = GanNetworks.inputs(new Shape(1, pictures.channels(), pictures.size(), pictures.size()), pictures.labels());
    return new Built(Networks.initialise(n.generator(), m, latents), Networks.initialise(n.discriminator(), m, seen), n.latentSize(), pictures, m);
  }

  /** Values of a network that is not initialised; buffers do not count. */
  static long count(Block network) {
    return Params.named(network).values().stream().filter(p -> p.requiresGradient()).mapToLong(p -> p.getShape().size()).sum();
  }

  NDArray latents(int n) {
    return manager.randomNormal(0, 1, new Shape(n, latentSize), DataType.FLOAT32);
  }

  NDArray labels(int... classes) {
    return Labels.oneHot(manager, classes, pictures.labels());
  }

  NDArray generate(NDArray latents, NDArray labels, boolean training) {
    return Networks.forward(generator, labels == null ? new NDList(latents) : new NDList(latents, labels), training).head();
  }

  NDList judge(NDArray x, NDArray labels, boolean training) {
    return Networks.forward(discriminator, labels == null ? new NDList(x) : new NDList(x, labels), training);
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import org.likeness.api.gan.BatchAugmenter;
import org.likeness.api.plugin.NoParameters;
import org.likeness.api.plugin.PluginInfo;

/** Noise that follows from the engine and becomes stronger by what the discriminator says: everything that must be restored. */
@PluginInfo(id = "batch-augment.louder", label = "Louder")
final class Louder implements BatchAugmenter<NoParameters> {

  @Override
  public NDArray apply(NoParameters p, NDArray pictures, double strength) {
    NDArray noise = pictures.getManager().randomNormal(0, (float) strength + 1e-6f, pictures.getShape(), DataType.FLOAT32);
    return pictures.add(noise);
  }

  @Override
  public double first(NoParameters p) {
    return 0.1;
  }

  @Override
  public double next(NoParameters p, double strength, NDArray realLogits) {
    return Math.clamp(strength + 0.01 + 0.001 * Math.tanh(realLogits.mean().getFloat()), 0.0, 1.0);
  }
}

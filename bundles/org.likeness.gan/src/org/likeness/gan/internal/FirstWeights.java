// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.training.initializer.Initializer;
import org.likeness.tensor.nn.Init;

/** How the weights of residual networks begin. */
enum FirstWeights {
  /** Uniform, scaled by inputs and outputs. */
  GLOROT,
  ORTHOGONAL;

  /** @param gain of those that are scaled */
  Initializer of(double gain) {
    return this == GLOROT ? Init.glorotUniform(gain) : Init.orthogonal();
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.SplittableRandom;

/** Random numbers in Java that follow from the engine's. */
final class Chance {

  private Chance() {}

  /** Takes a few of the engine's numbers as a seed: a resumed run, whose engine is seeded alike, draws the same. */
  static SplittableRandom from(NDManager manager) {
    long seed = 0;
    for (float part : manager.randomUniform(0, 1, new Shape(3), DataType.FLOAT32).toFloatArray()) {
      seed = (seed << 21) ^ (long) (part * (1 << 24));
    }
    return new SplittableRandom(seed);
  }
}

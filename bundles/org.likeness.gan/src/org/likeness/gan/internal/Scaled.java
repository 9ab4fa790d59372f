// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/** Multiplication by a number, inside a recorded graph. */
final class Scaled {

  private Scaled() {}

  /**
   * x times a number. DJL's own {@code x.mul(2)} lends the engine a Java buffer that may be collected before the backward
   * pass reads it, which then sees garbage; this factor lies in the engine's own memory.
   */
  static NDArray by(NDArray x, double factor) {
    return x.mul(x.getManager().full(new Shape(), (float) factor));
  }
}

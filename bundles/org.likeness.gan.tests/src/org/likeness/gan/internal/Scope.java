// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.likeness.tensor.EngineSettings;
import org.likeness.tensor.TensorEngine;

/** The engine of these tests, with one thread. */
final class Scope {

  static final TensorEngine ENGINE = new TensorEngine(EngineSettings.fromEnvironment().withThreads(1));

  private Scope() {}

  static NDManager open(long seed) {
    ENGINE.seed(seed);
    return ENGINE.newManager();
  }

  static NDArray of(NDManager m, float... values) {
    return m.create(values, new Shape(values.length));
  }
}

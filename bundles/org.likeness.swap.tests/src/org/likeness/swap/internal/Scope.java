// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.swap.internal;

import ai.djl.ndarray.NDManager;
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

}

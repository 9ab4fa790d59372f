// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.likeness.tensor.EngineSettings;
import org.likeness.tensor.TensorEngine;

/** The engine of these tests, with one thread. */
public final class Scope {

  public static final TensorEngine ENGINE = new TensorEngine(EngineSettings.fromEnvironment().withThreads(1));

  private Scope() {}

  public static NDManager open(long seed) {
    ENGINE.seed(seed);
    return ENGINE.newManager();
  }

  public static NDArray of(NDManager m, float... values) {
    return m.create(values, new Shape(values.length));
  }

  /** Frees what Java no longer holds and writes over it, as a collection in the middle of a step does. */
  public static void collect() {
    System.gc();
    try {
      Thread.sleep(60);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    for (int i = 0; i < 4000; i++) {
      java.nio.ByteBuffer buffer = java.nio.ByteBuffer.allocateDirect(4 + i % 13);
      while (buffer.hasRemaining()) {
        buffer.put((byte) 0x7f);
      }
    }
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.internal;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Makes arrays by writing straight into the engine's memory. Direct buffers of our own would be freed late, by the
 * garbage collector, and resident memory would swing.
 */
public final class Fill {

  /** Writes the values, in native byte order, until the buffer is full. */
  @FunctionalInterface
  public interface Source {
    void writeTo(ByteBuffer memory) throws IOException;
  }

  private Fill() {}

  /** A new array, owned by the manager and on its device. */
  public static NDArray array(NDManager manager, Shape shape, DataType type, Source source) throws IOException {
    if (shape.size() == 0) {
      return manager.create(shape, type);
    }
    try (NDManager host = manager.newSubManager(Device.cpu())) {
      NDArray array = host.create(shape, type);
      ByteBuffer memory = array.toByteBuffer(true).order(ByteOrder.nativeOrder());
      source.writeTo(memory);
      if (memory.hasRemaining()) {
        throw new IllegalStateException(memory.remaining() + " bytes were not written");
      }
      NDArray placed = array.toDevice(manager.getDevice(), false);
      placed.attach(manager);
      return placed;
    }
  }
}

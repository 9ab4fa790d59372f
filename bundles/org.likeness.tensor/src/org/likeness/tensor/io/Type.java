// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.io;

import ai.djl.ndarray.types.DataType;

/** Element types of safetensors files that we read and write. Values are little-endian. */
public enum Type {
  F64(8, DataType.FLOAT64),
  F32(4, DataType.FLOAT32),
  F16(2, DataType.FLOAT16),
  /** The upper half of a float32. Read into the engine as float32. */
  BF16(2, DataType.FLOAT32),
  I64(8, DataType.INT64),
  I32(4, DataType.INT32),
  I8(1, DataType.INT8),
  U8(1, DataType.UINT8),
  BOOL(1, DataType.BOOLEAN);

  private final int bytes;
  private final DataType engine;

  Type(int bytes, DataType engine) {
    this.bytes = bytes;
    this.engine = engine;
  }

  /** Bytes of one value. */
  public int bytes() {
    return bytes;
  }

  DataType engine() {
    return engine;
  }

  static Type of(DataType type) {
    for (Type candidate : values()) {
      if (candidate != BF16 && candidate.engine == type) {
        return candidate;
      }
    }
    throw new IllegalArgumentException("Arrays of type " + type + " cannot be written as safetensors");
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.io;

import ai.djl.ndarray.types.DataType;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.likeness.api.problem.UserProblem;

/**
 * Element types of safetensors files that are read; those that the engine holds as they are can also be written. Values
 * are little-endian. Wider than the file's are the engine's arrays of {@link #BF16}, the two 8-bit floats and the
 * integers that the engine lacks: no value is changed by it.
 */
public enum Type {
  F64(8, DataType.FLOAT64, true),
  F32(4, DataType.FLOAT32, true),
  F16(2, DataType.FLOAT16, true),
  /** The upper half of a float32. */
  BF16(2, DataType.FLOAT32, false),
  /** One sign, 4 exponent (bias 7) and 3 fraction bits, no infinities (arXiv:2209.05433). */
  F8_E4M3(1, DataType.FLOAT32, false),
  /** The upper half of an IEEE half (arXiv:2209.05433). */
  F8_E5M2(1, DataType.FLOAT32, false),
  I64(8, DataType.INT64, true),
  /** Up to 2^63 - 1; a larger value is refused. */
  U64(8, DataType.INT64, false),
  I32(4, DataType.INT32, true),
  U32(4, DataType.INT64, false),
  I16(2, DataType.INT32, false),
  U16(2, DataType.INT32, false),
  I8(1, DataType.INT8, true),
  U8(1, DataType.UINT8, true),
  BOOL(1, DataType.BOOLEAN, true);

  private final int bytes;
  private final DataType engine;
  private final boolean held;

  Type(int bytes, DataType engine, boolean held) {
    this.bytes = bytes;
    this.engine = engine;
    this.held = held;
  }

  /** Bytes of one value. */
  public int bytes() {
    return bytes;
  }

  /** Of the array that it is read into. */
  DataType engine() {
    return engine;
  }

  /** Whether the engine's memory looks as the file does. */
  boolean held() {
    return held;
  }

  /** Whether it holds numbers with fractions. */
  boolean real() {
    return name().startsWith("F") || this == BF16;
  }

  /** The value at the buffer's position, which moves on, as float. */
  float readFloat(ByteBuffer in) {
    return switch (this) {
      case F64 -> (float) in.getDouble();
      case F32 -> in.getFloat();
      case F16 -> Float.float16ToFloat(in.getShort());
      case BF16 -> Float.intBitsToFloat(in.getShort() << 16);
      case F8_E5M2 -> Float.float16ToFloat((short) (in.get() << 8));
      case F8_E4M3 -> e4m3(in.get());
      default -> readLong(in);
    };
  }

  /** The whole number at the buffer's position, which moves on. */
  long readLong(ByteBuffer in) {
    return switch (this) {
      case I64 -> in.getLong();
      case U64 -> signed(in.getLong());
      case I32 -> in.getInt();
      case U32 -> in.getInt() & 0xffffffffL;
      case I16 -> in.getShort();
      case U16 -> in.getShort() & 0xffff;
      case I8 -> in.get();
      case U8, BOOL -> in.get() & 0xff;
      default -> throw new IllegalStateException("A tensor of " + this + " has no whole numbers");
    };
  }

  private static long signed(long bits) {
    if (bits < 0) {
      throw new UserProblem("A tensor of U64 holds " + Long.toUnsignedString(bits) + "; whole numbers up to "
          + Long.MAX_VALUE + " can be read.");
    }
    return bits;
  }

  private static float e4m3(byte b) {
    int exponent = b >> 3 & 15;
    int fraction = b & 7;
    float size = exponent == 0 ? Math.scalb(fraction, -9) : Math.scalb(8f + fraction, exponent - 10);
    size = (b & 0x7f) == 0x7f ? Float.NaN : size;
    return b < 0 ? -size : size;
  }

  static Type of(DataType type) {
    for (Type candidate : values()) {
      if (candidate.held && candidate.engine == type) {
        return candidate;
      }
    }
    throw new IllegalArgumentException("Arrays of type " + type + " cannot be written as safetensors");
  }

  /**
   * The type of this name.
   *
   * @throws UnsupportedOperationException with the reason, when it is none that is read
   */
  static Type named(String name, String tensor) {
    for (Type candidate : values()) {
      if (candidate.name().equals(name)) {
        return candidate;
      }
    }
    String known = Arrays.stream(values()).map(Type::name).collect(Collectors.joining(", "));
    throw new UnsupportedOperationException("its tensor '" + tensor + "' is of the type '" + name + "'; types that can be read are " + known);
  }
}

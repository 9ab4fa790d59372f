// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.io;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Numbers in memory outside of the engine.
 *
 * @param type of one value
 * @param shape sizes of the axes; none = a scalar
 * @param data little-endian, row-major, from position 0 to its limit
 */
public record PlainTensor(Type type, long[] shape, ByteBuffer data) {

  public PlainTensor {
    long bytes = count(shape) * type.bytes();
    if (bytes != data.limit()) {
      throw new IllegalArgumentException(data.limit() + " bytes are not " + bytes + ", which the shape asks for");
    }
  }

  public static PlainTensor floats(float[] values, long... shape) {
    ByteBuffer data = buffer(4 * values.length);
    data.asFloatBuffer().put(values);
    return new PlainTensor(Type.F32, shape, data);
  }

  public static PlainTensor ints(int[] values, long... shape) {
    ByteBuffer data = buffer(4 * values.length);
    data.asIntBuffer().put(values);
    return new PlainTensor(Type.I32, shape, data);
  }

  public static PlainTensor bytes(byte[] values, long... shape) {
    return new PlainTensor(Type.U8, shape, ByteBuffer.wrap(values.clone()));
  }

  /** The nearest bfloat16 values (ties to even). */
  public static PlainTensor bf16(float[] values, long... shape) {
    ByteBuffer data = buffer(2 * values.length);
    for (float value : values) {
      int bits = Float.floatToRawIntBits(value);
      int rounded = Float.isNaN(value) ? bits | 0x400000 : bits + 0x7fff + (bits >>> 16 & 1);
      data.putShort((short) (rounded >>> 16));
    }
    return new PlainTensor(Type.BF16, shape, data.rewind());
  }

  /** The nearest IEEE half values. */
  public static PlainTensor f16(float[] values, long... shape) {
    ByteBuffer data = buffer(2 * values.length);
    for (float value : values) {
      data.putShort(Float.floatToFloat16(value));
    }
    return new PlainTensor(Type.F16, shape, data.rewind());
  }

  /** A copy of an engine's array. */
  public static PlainTensor of(NDArray array) {
    ByteBuffer data = array.toByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
    return new PlainTensor(Type.of(array.getDataType()), array.getShape().getShape(), data);
  }

  /** The array's own memory, valid while it is open; a copy only where it is not contiguous or not on the host. */
  static PlainTensor view(NDArray array) {
    ByteBuffer data = array.size() == 0 ? ByteBuffer.allocate(0) : array.toByteBuffer(true);
    return new PlainTensor(Type.of(array.getDataType()), array.getShape().getShape(), data.order(ByteOrder.LITTLE_ENDIAN));
  }

  /** The values as float; 64-bit values are rounded. */
  public float[] toFloats() {
    ByteBuffer in = data.duplicate().order(ByteOrder.LITTLE_ENDIAN).rewind();
    float[] values = new float[Math.toIntExact(count(shape))];
    if (type == Type.F32) {
      in.asFloatBuffer().get(values);
      return values;
    }
    for (int i = 0; i < values.length; i++) {
      values[i] = type.readFloat(in);
    }
    return values;
  }

  /** The values of an integer tensor as int. */
  public int[] toInts() {
    return Arrays.stream(toLongs()).mapToInt(Math::toIntExact).toArray();
  }

  /** The values of an integer tensor as long. */
  public long[] toLongs() {
    if (type.real()) {
      throw new IllegalStateException("A tensor of " + type + " has no whole numbers");
    }
    ByteBuffer in = data.duplicate().order(ByteOrder.LITTLE_ENDIAN).rewind();
    long[] values = new long[Math.toIntExact(count(shape))];
    for (int i = 0; i < values.length; i++) {
      values[i] = type.readLong(in);
    }
    return values;
  }

  /** As an array of the engine's next wider type. */
  NDArray widened(NDManager manager) {
    Shape sides = new Shape(shape);
    return switch (type.engine()) {
      case FLOAT32 -> manager.create(toFloats(), sides);
      case INT32 -> manager.create(toInts(), sides);
      case INT64 -> manager.create(toLongs(), sides);
      default -> throw new IllegalStateException("Nothing wider for " + type);
    };
  }

  static long count(long[] shape) {
    long count = 1;
    for (long side : shape) {
      count = Math.multiplyExact(count, side);
    }
    return count;
  }

  private static ByteBuffer buffer(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}

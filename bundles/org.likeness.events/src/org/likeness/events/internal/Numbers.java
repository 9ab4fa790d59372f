// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.events.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Numbers of TensorFlow's data types (tensorflow/core/framework/types.proto) from little-endian bytes: floating point of 8
 * (OCP FP8 and its variants without infinities), 16, 32 and 64 bits, whole numbers with and without sign, quantised ones,
 * truth values. Complex numbers are no points of a curve.
 */
final class Numbers {

  private Numbers() {}

  static boolean known(int type) {
    return bytes(type) > 0;
  }

  /** The size of one number; 0 for a type that is none. */
  private static int bytes(int type) {
    return switch (type) {
      case 1, 3, 13, 22 -> 4; // float, int32, qint32, uint32
      case 2, 9, 23 -> 8; // double, int64, uint64
      case 5, 14, 15, 16, 17, 19 -> 2; // int16, bfloat16, qint16, quint16, uint16, half
      case 4, 6, 10, 11, 12, 24, 25, 26, 27, 28, 29, 30, 31, 32 -> 1; // (u)int8, bool, q(u)int8, fp8, (u)int4 and (u)int2, a byte each
      default -> 0;
    };
  }

  static double[] of(int type, byte[] content) {
    ByteBuffer b = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    double[] out = new double[content.length / bytes(type)];
    for (int i = 0; i < out.length; i++) {
      out[i] = switch (type) {
        case 1 -> b.getFloat();
        case 2 -> b.getDouble();
        case 3, 13 -> b.getInt();
        case 22 -> Integer.toUnsignedLong(b.getInt());
        case 9 -> b.getLong();
        case 23 -> unsigned(b.getLong());
        case 5, 15 -> b.getShort();
        case 16, 17 -> Short.toUnsignedInt(b.getShort());
        case 14 -> bfloat16(b.getShort());
        case 19 -> Float.float16ToFloat(b.getShort());
        case 6, 11, 29, 31 -> b.get();
        case 24 -> Float.float16ToFloat((short) (b.get() << 8)); // E5M2 is the upper byte of a half
        case 25 -> fp8(b.get() & 0xff, 3, 7, 0x7f);
        case 26 -> fp8(b.get() & 0xff, 3, 8, 0x80);
        case 27 -> fp8(b.get() & 0xff, 3, 11, 0x80);
        case 28 -> fp8(b.get() & 0xff, 2, 16, 0x80);
        default -> b.get() & 0xff;
      };
    }
    return out;
  }

  static double bfloat16(short bits) {
    return Float.intBitsToFloat(bits << 16);
  }

  static double unsigned(long v) {
    return v >= 0 ? v : (v >>> 1) * 2.0;
  }

  /** @param nan 0x80: the only one, where minus zero would be; otherwise with either sign */
  private static double fp8(int bits, int mantissa, int bias, int nan) {
    if (bits == nan || nan != 0x80 && (bits & 0x7f) == nan) {
      return Double.NaN;
    }
    int exponent = (bits & 0x7f) >> mantissa;
    double m = (bits & (1 << mantissa) - 1) / (double) (1 << mantissa);
    double v = exponent == 0 ? Math.scalb(m, 1 - bias) : Math.scalb(1 + m, exponent - bias);
    return bits >= 0x80 ? -v : v;
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.events;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** The content of a TensorProto: numbers of FLOAT, DOUBLE, INT32, INT64 and HALF-free types, or texts. */
final class Tensor {
  private static final int FLOAT = 1;
  private static final int DOUBLE = 2;
  private static final int INT32 = 3;
  private static final int INT64 = 9;

  final double[] numbers;
  final List<byte[]> texts;

  private Tensor(double[] numbers, List<byte[]> texts) {
    this.numbers = numbers;
    this.texts = texts;
  }

  static Tensor of(ProtoReader in) {
    int type = FLOAT;
    byte[] content = {};
    List<Double> values = new ArrayList<>();
    List<byte[]> texts = new ArrayList<>();
    while (in.next()) {
      switch (in.field()) {
        case 1 -> type = (int) in.varint();
        case 4 -> content = in.bytes();
        case 5 -> {
          if (in.wire() == ProtoReader.BYTES) {
            for (ProtoReader packed = in.message(); packed.remaining() > 0;) {
              values.add((double) packed.fixed32());
            }
          } else {
            values.add((double) in.fixed32());
          }
        }
        case 6 -> {
          if (in.wire() == ProtoReader.BYTES) {
            for (ProtoReader packed = in.message(); packed.remaining() > 0;) {
              values.add(packed.fixed64());
            }
          } else {
            values.add(in.fixed64());
          }
        }
        case 8 -> texts.add(in.bytes());
        default -> in.skip();
      }
    }
    double[] numbers = content.length > 0 ? numbers(type, content) : values.stream().mapToDouble(v -> v).toArray();
    return new Tensor(numbers, texts);
  }

  private static double[] numbers(int type, byte[] content) {
    ByteBuffer b = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    int width = type == DOUBLE || type == INT64 ? 8 : 4;
    double[] out = new double[content.length / width];
    for (int i = 0; i < out.length; i++) {
      out[i] = switch (type) {
        case FLOAT -> b.getFloat();
        case DOUBLE -> b.getDouble();
        case INT32 -> b.getInt();
        case INT64 -> b.getLong();
        default -> throw new ProtoReader.MalformedEvent("a tensor of an unknown type " + type);
      };
    }
    return out;
  }
}

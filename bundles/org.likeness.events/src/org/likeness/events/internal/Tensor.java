// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.events.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The content of a TensorProto (tensorflow/core/framework/tensor.proto): numbers of every real type, whether packed in
 * {@code tensor_content} or in the list of the type's own field, or texts. Types that are no numbers give no numbers.
 *
 * @param numbers in order; values that the writer left out because they repeat the last one are filled in
 * @param texts of string tensors
 */
record Tensor(double[] numbers, List<byte[]> texts) {
  private static final int MOST = 1 << 20;
  private static final int BFLOAT16 = 14;

  static Tensor of(ProtoReader in) {
    int type = 1;
    long count = 1;
    byte[] content = {};
    byte[] small = {};
    Doubles values = new Doubles();
    Doubles halves = new Doubles();
    List<byte[]> texts = new ArrayList<>();
    while (in.next()) {
      switch (in.field()) {
        case 1 -> type = (int) in.varint();
        case 2 -> count = count(in.message());
        case 4 -> content = in.bytes();
        case 5 -> values.addAll(in, ProtoReader.FIXED32, p -> (double) p.fixed32());
        case 6 -> values.addAll(in, ProtoReader.FIXED64, ProtoReader::fixed64);
        case 7, 10, 11, 16 -> values.addAll(in, ProtoReader.VARINT, p -> (double) p.varint());
        case 8 -> texts.add(in.bytes());
        case 13 -> halves.addAll(in, ProtoReader.VARINT, p -> (double) p.varint());
        case 17 -> values.addAll(in, ProtoReader.VARINT, p -> Numbers.unsigned(p.varint()));
        case 18 -> small = in.bytes();
        default -> in.skip();
      }
    }
    if (!Numbers.known(type)) {
      return new Tensor(new double[0], texts);
    }
    double[] numbers = content.length > 0 ? Numbers.of(type, content) : small.length > 0 ? Numbers.of(type, small)
        : halves.size > 0 ? halves(type, halves.all()) : values.all();
    return new Tensor(filled(numbers, count), texts);
  }

  private static double[] halves(int type, double[] bits) {
    return Arrays.stream(bits).map(b -> type == BFLOAT16 ? Numbers.bfloat16((short) (int) b) : Float.float16ToFloat((short) (int) b)).toArray();
  }

  /** A writer may leave out what repeats the last value, and zeros altogether. */
  private static double[] filled(double[] numbers, long count) {
    if (numbers.length >= count || count > MOST) {
      return numbers;
    }
    double[] out = Arrays.copyOf(numbers, (int) count);
    Arrays.fill(out, numbers.length, out.length, numbers.length == 0 ? 0 : numbers[numbers.length - 1]);
    return out;
  }

  /** The product of a shape's sides; 0 for one that is not known. */
  private static long count(ProtoReader shape) {
    long n = 1;
    while (shape.next()) {
      if (shape.field() != 2) {
        shape.skip();
        continue;
      }
      long side = 0;
      for (ProtoReader dim = shape.message(); dim.next();) {
        if (dim.field() == 1) {
          side = dim.varint();
        } else {
          dim.skip();
        }
      }
      n = side < 0 || side > MOST || n * side > MOST ? 0 : n * side;
    }
    return n;
  }

  /** Grows. */
  private static final class Doubles {
    private double[] values = new double[4];
    private int size;

    void addAll(ProtoReader in, int wire, java.util.function.ToDoubleFunction<ProtoReader> one) {
      if (in.wire() == wire) {
        add(one.applyAsDouble(in));
      } else {
        for (ProtoReader packed = in.message(); packed.remaining() > 0;) {
          add(one.applyAsDouble(packed));
        }
      }
    }

    private void add(double v) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      values[size++] = v;
    }

    double[] all() {
      return Arrays.copyOf(values, size);
    }
  }
}

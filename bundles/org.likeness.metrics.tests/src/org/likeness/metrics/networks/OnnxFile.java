// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics.networks;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Small networks in ONNX (operator set 13) for tests, written as the protocol buffers of onnx.proto3. */
public final class OnnxFile {
  private static final int KERNEL = 3;

  private final ByteArrayOutputStream graph = new ByteArrayOutputStream();

  /** Field, wire type 2. */
  private static void bytes(ByteArrayOutputStream out, int field, byte[] value) {
    number(out, field << 3 | 2);
    number(out, value.length);
    out.writeBytes(value);
  }

  private static void text(ByteArrayOutputStream out, int field, String value) {
    bytes(out, field, value.getBytes(StandardCharsets.UTF_8));
  }

  private static void integer(ByteArrayOutputStream out, int field, long value) {
    number(out, field << 3);
    number(out, value);
  }

  private static void number(ByteArrayOutputStream out, long value) {
    for (long left = value;; left >>>= 7) {
      if ((left & ~0x7fL) == 0) {
        out.write((int) left);
        return;
      }
      out.write((int) (left & 0x7f | 0x80));
    }
  }

  /** A node. @param stride of a convolution of 3 x 3, 0 for anything else */
  public OnnxFile node(String type, List<String> inputs, String output, int stride) {
    ByteArrayOutputStream node = new ByteArrayOutputStream();
    inputs.forEach(i -> text(node, 1, i));
    text(node, 2, output);
    text(node, 3, output);
    text(node, 4, type);
    if (stride > 0) {
      bytes(node, 5, two("strides", stride));
      bytes(node, 5, two("kernel_shape", KERNEL));
    }
    bytes(graph, 1, node.toByteArray());
    return this;
  }

  private static byte[] two(String name, int value) {
    ByteArrayOutputStream attribute = new ByteArrayOutputStream();
    text(attribute, 1, name);
    integer(attribute, 8, value);
    integer(attribute, 8, value);
    integer(attribute, 20, 7); // INTS
    return attribute.toByteArray();
  }

  /** Single precision. */
  public OnnxFile weights(String name, float[] values, long... sides) {
    ByteArrayOutputStream tensor = new ByteArrayOutputStream();
    for (long s : sides) {
      integer(tensor, 1, s);
    }
    integer(tensor, 2, 1); // FLOAT
    text(tensor, 8, name);
    ByteBuffer raw = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    raw.asFloatBuffer().put(values);
    bytes(tensor, 9, raw.array());
    bytes(graph, 5, tensor.toByteArray());
    return this;
  }

  private static byte[] value(String name, long... sides) {
    ByteArrayOutputStream shape = new ByteArrayOutputStream();
    for (long s : sides) {
      ByteArrayOutputStream side = new ByteArrayOutputStream();
      if (s < 0) {
        text(side, 2, "n");
      } else {
        integer(side, 1, s);
      }
      bytes(shape, 1, side.toByteArray());
    }
    ByteArrayOutputStream tensor = new ByteArrayOutputStream();
    integer(tensor, 1, 1);
    bytes(tensor, 2, shape.toByteArray());
    ByteArrayOutputStream type = new ByteArrayOutputStream();
    bytes(type, 1, tensor.toByteArray());
    ByteArrayOutputStream value = new ByteArrayOutputStream();
    text(value, 1, name);
    bytes(value, 2, type.toByteArray());
    return value.toByteArray();
  }

  /** The file. @param input sides of "x", -1 for any @param outputs names */
  public byte[] file(long[] input, String... outputs) {
    text(graph, 2, "g");
    bytes(graph, 11, value("x", input));
    for (String o : outputs) {
      bytes(graph, 12, value(o));
    }
    ByteArrayOutputStream set = new ByteArrayOutputStream();
    text(set, 1, "");
    integer(set, 2, 13);
    ByteArrayOutputStream model = new ByteArrayOutputStream();
    integer(model, 1, 7);
    bytes(model, 8, set.toByteArray());
    bytes(model, 7, graph.toByteArray());
    return model.toByteArray();
  }

  /** The network of make.py. @param batch how many pictures, -1 for any @param colours 3 of it */
  public static byte[] features(int batch, int colours) {
    float[] w = new float[8 * KERNEL * KERNEL * colours];
    for (int i = 0; i < w.length; i++) {
      w[i] = (float) (Math.sin(i) / 5);
    }
    float[] b = new float[8];
    for (int i = 0; i < b.length; i++) {
      b[i] = (float) (Math.cos(i) / 5);
    }
    return new OnnxFile().weights("w", w, 8, colours, KERNEL, KERNEL).weights("b", b, 8).node("Conv", List.of("x", "w", "b"), "c", 2).node("Relu", List.of("c"), "r", 0)
        .node("GlobalAveragePool", List.of("r"), "p", 0).node("Flatten", List.of("p"), "y", 0).file(new long[] {batch, colours, 16, 16}, "y");
  }
}

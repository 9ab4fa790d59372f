// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.formats.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Builds a protocol buffer message. */
final class ProtoWriter {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  ProtoWriter varint(int field, long value) {
    raw(field << 3);
    raw(value);
    return this;
  }

  ProtoWriter fixed64(int field, double value) {
    raw(field << 3 | 1);
    little(Double.doubleToRawLongBits(value), 8);
    return this;
  }

  ProtoWriter fixed32(int field, float value) {
    raw(field << 3 | 5);
    little(Float.floatToRawIntBits(value), 4);
    return this;
  }

  ProtoWriter bytes(int field, byte[] value) {
    raw(field << 3 | 2);
    raw(value.length);
    out.writeBytes(value);
    return this;
  }

  ProtoWriter text(int field, String value) {
    return bytes(field, value.getBytes(StandardCharsets.UTF_8));
  }

  ProtoWriter message(int field, ProtoWriter value) {
    return bytes(field, value.toBytes());
  }

  ProtoWriter packed(int field, double[] values) {
    ProtoWriter inner = new ProtoWriter();
    for (double v : values) {
      inner.little(Double.doubleToRawLongBits(v), 8);
    }
    return message(field, inner);
  }

  byte[] toBytes() {
    return out.toByteArray();
  }

  private void raw(long value) {
    long left = value;
    while ((left & ~0x7fL) != 0) {
      out.write((int) (left & 0x7f | 0x80));
      left >>>= 7;
    }
    out.write((int) left);
  }

  private void little(long value, int bytes) {
    for (int i = 0; i < bytes; i++) {
      out.write((int) (value >>> 8 * i));
    }
  }
}

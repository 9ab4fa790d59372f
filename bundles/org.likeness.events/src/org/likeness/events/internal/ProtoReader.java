// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.events.internal;

import java.nio.charset.StandardCharsets;

/** Reads protocol buffer fields of a message that lies in a part of an array. */
final class ProtoReader {
  static final int VARINT = 0;
  static final int FIXED64 = 1;
  static final int BYTES = 2;
  static final int FIXED32 = 5;

  private final byte[] data;
  private final int end;
  private int at;
  private int field;
  private int wire;

  ProtoReader(byte[] data) {
    this(data, 0, data.length);
  }

  private ProtoReader(byte[] data, int at, int end) {
    this.data = data;
    this.at = at;
    this.end = end;
  }

  /** Goes to the next field; false at the end. */
  boolean next() {
    if (at >= end) {
      return false;
    }
    long key = rawVarint();
    field = (int) (key >>> 3);
    wire = (int) (key & 7);
    if (field < 1) {
      throw new MalformedEvent("a field without a number");
    }
    return true;
  }

  int field() {
    return field;
  }

  int wire() {
    return wire;
  }

  long varint() {
    expect(VARINT);
    return rawVarint();
  }

  /** A field of another wire type than its number says is not the message that it should be; lists have no field. */
  private void expect(int wanted) {
    if (field != 0 && wire != wanted) {
      throw new MalformedEvent("field " + field + " has the wrong type");
    }
  }

  private long rawVarint() {
    long v = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      byte b = data[checked(1)];
      at++;
      v |= (long) (b & 0x7f) << shift;
      if (b >= 0) {
        return v;
      }
    }
    throw new MalformedEvent("a number is too long");
  }

  double fixed64() {
    return Double.longBitsToDouble(raw64());
  }

  long raw64() {
    expect(FIXED64);
    int from = checked(8);
    at += 8;
    long v = 0;
    for (int i = 7; i >= 0; i--) {
      v = v << 8 | data[from + i] & 0xff;
    }
    return v;
  }

  float fixed32() {
    expect(FIXED32);
    int from = checked(4);
    at += 4;
    return Float.intBitsToFloat(data[from] & 0xff | (data[from + 1] & 0xff) << 8 | (data[from + 2] & 0xff) << 16 | data[from + 3] << 24);
  }

  ProtoReader message() {
    int n = length();
    ProtoReader inner = new ProtoReader(data, at, at + n);
    at += n;
    return inner;
  }

  byte[] bytes() {
    int n = length();
    byte[] out = java.util.Arrays.copyOfRange(data, at, at + n);
    at += n;
    return out;
  }

  String text() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  int remaining() {
    return end - at;
  }

  void skip() {
    switch (wire) {
      case VARINT -> varint();
      case FIXED64 -> raw64();
      case BYTES -> message();
      case FIXED32 -> fixed32();
      default -> throw new MalformedEvent("an unknown wire type " + wire);
    }
  }

  private int length() {
    expect(BYTES);
    long n = rawVarint();
    if (n < 0 || n > end - at) {
      throw new MalformedEvent("a field is longer than its message");
    }
    return (int) n;
  }

  private int checked(int bytes) {
    if (at + bytes > end) {
      throw new MalformedEvent("a field is cut off");
    }
    return at;
  }

  /** The bytes are not the message they should be. */
  static final class MalformedEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedEvent(String message) {
      super(message);
    }
  }
}

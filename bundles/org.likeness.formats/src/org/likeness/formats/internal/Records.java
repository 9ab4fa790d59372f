// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.formats.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/** Records of event files: length, masked CRC-32C of the length, data, masked CRC-32C of the data, little-endian. */
final class Records {
  private Records() {}

  static byte[] record(byte[] data) {
    ByteBuffer b = ByteBuffer.allocate(data.length + 16).order(ByteOrder.LITTLE_ENDIAN);
    b.putLong(data.length);
    b.putInt(masked(b.array(), 0, 8));
    b.put(data);
    b.putInt(masked(data, 0, data.length));
    return b.array();
  }

  static int masked(byte[] data, int from, int n) {
    CRC32C crc = new CRC32C();
    crc.update(data, from, n);
    int c = (int) crc.getValue();
    return (c >>> 15 | c << 17) + 0xA282EAD8;
  }
}

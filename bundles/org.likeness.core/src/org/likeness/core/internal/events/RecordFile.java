// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.events;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/**
 * One event file, read on from where reading stopped: length, masked CRC-32C of the length, data, masked CRC-32C of the
 * data. An incomplete record at the end is left for the next time; a wrong checksum ends the file for good.
 */
final class RecordFile {
  private static final long MAX_RECORD = 1L << 30;
  private static final int CHUNK = 1 << 20;

  private final Path file;
  private long position;
  private String damage = "";

  RecordFile(Path file) {
    this.file = file;
  }

  Path file() {
    return file;
  }

  String damage() {
    return damage;
  }

  void damaged(String why) {
    damage = file.getFileName() + ": " + why + " at byte " + position + "; what comes after is not read";
  }

  /** Hands over every complete record that is new; returns how many. */
  int read(Consumer<byte[]> records) throws IOException {
    if (!damage.isEmpty()) {
      return 0;
    }
    int n = 0;
    try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = in.size();
      ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(CHUNK, Math.max(16, size - position))).order(ByteOrder.LITTLE_ENDIAN);
      buffer.limit(0);
      while (damage.isEmpty()) {
        buffer = filled(in, buffer, 12);
        if (buffer.remaining() < 12) {
          break;
        }
        long length = buffer.getLong(buffer.position());
        if (masked(buffer, buffer.position(), 8) != buffer.getInt(buffer.position() + 8) || length < 0 || length > MAX_RECORD) {
          damaged("the length of a record has a wrong checksum");
          break;
        }
        int whole = (int) length + 16;
        buffer = filled(in, buffer, whole);
        if (buffer.remaining() < whole) {
          break;
        }
        if (masked(buffer, buffer.position() + 12, (int) length) != buffer.getInt(buffer.position() + 12 + (int) length)) {
          damaged("a record has a wrong checksum");
          break;
        }
        byte[] data = new byte[(int) length];
        buffer.get(buffer.position() + 12, data);
        records.accept(data);
        if (!damage.isEmpty()) {
          break;
        }
        buffer.position(buffer.position() + whole);
        position += whole;
        n++;
      }
    }
    return n;
  }

  /** A buffer with at least so many bytes left, or with all that the file has. */
  private ByteBuffer filled(FileChannel in, ByteBuffer buffer, int wanted) throws IOException {
    if (buffer.remaining() >= wanted) {
      return buffer;
    }
    ByteBuffer to = buffer;
    if (buffer.capacity() < wanted) {
      long left = in.size() - position;
      if (left < wanted) {
        return buffer; // cut off: not worth the memory
      }
      to = ByteBuffer.allocate(Math.max(wanted, CHUNK)).order(ByteOrder.LITTLE_ENDIAN);
      to.put(buffer);
    } else {
      to.compact();
    }
    while (to.hasRemaining()) {
      if (in.read(to, position + to.position()) < 0) {
        break;
      }
    }
    return to.flip().order(ByteOrder.LITTLE_ENDIAN);
  }

  private static int masked(ByteBuffer buffer, int from, int n) {
    CRC32C crc = new CRC32C();
    crc.update(buffer.array(), buffer.arrayOffset() + from, n);
    int c = (int) crc.getValue();
    return (c >>> 15 | c << 17) + 0xA282EAD8;
  }
}

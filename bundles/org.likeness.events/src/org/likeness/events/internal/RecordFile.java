// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.events.internal;

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
 * data. An incomplete record at the end is left for the next time. A record whose data are damaged, or that is
 * not understood, is left out and counted; where the length itself is damaged nothing tells where the next one begins: the
 * file ends there for good.
 */
final class RecordFile {
  /** A larger one is left out: no curve, no picture that is shown needs it. */
  private static final long MAX_RECORD = 1L << 28;
  private static final int CHUNK = 1 << 20;

  private final Path file;
  private long position;
  private String damage = "";
  private String first = "";
  private int bad;
  private long missing;
  private long arrived;

  RecordFile(Path file) {
    this.file = file;
  }

  Path file() {
    return file;
  }

  /** A sentence; empty when nothing is damaged. */
  String damage() {
    String left = bad == 0 ? "" : file.getFileName() + ": " + (bad == 1 ? first + "; it is left out" : first + "; it and "
        + (bad - 1) + " more are left out");
    return damage.isEmpty() || left.isEmpty() ? damage + left : left + "; " + damage;
  }

  /** A sentence when the last record is not whole (yet). */
  String unfinished() {
    return missing == 0 || !damage.isEmpty() ? "" : String.format("%s: the last record is cut off: %,d bytes are there of at least %,d",
        file.getFileName(), arrived, arrived + missing);
  }

  private void ended(String why) {
    damage = file.getFileName() + ": " + why + " at byte " + position + "; what comes after is not read";
  }

  /** A record that is left out. */
  void leftOut(String why) {
    first = bad == 0 ? why + " at byte " + position : first;
    bad++;
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
          cut(in, buffer.remaining() == 0 ? 0 : 12);
          break;
        }
        long length = buffer.getLong(buffer.position());
        if (masked(buffer, buffer.position(), 8) != buffer.getInt(buffer.position() + 8) || length < 0) {
          ended("the length of a record has a wrong checksum");
          break;
        }
        if (length > MAX_RECORD) {
          if (in.size() - position - 16 < length) {
            cut(in, length + 16);
            break;
          }
          leftOut("a record of " + (length >> 20) + " MiB");
          position += length + 16;
          buffer.limit(0).position(0);
          continue;
        }
        int whole = (int) length + 16;
        buffer = filled(in, buffer, whole);
        if (buffer.remaining() < whole) {
          cut(in, whole);
          break;
        }
        if (masked(buffer, buffer.position() + 12, (int) length) != buffer.getInt(buffer.position() + 12 + (int) length)) {
          leftOut("a record has a wrong checksum");
        } else {
          byte[] data = new byte[(int) length];
          buffer.get(buffer.position() + 12, data);
          records.accept(data);
        }
        buffer.position(buffer.position() + whole);
        position += whole;
        n++;
      }
    }
    return n;
  }

  private void cut(FileChannel in, long wanted) throws IOException {
    arrived = in.size() - position;
    missing = Math.max(0, wanted - arrived);
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

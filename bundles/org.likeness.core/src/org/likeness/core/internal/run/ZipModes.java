// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.run;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * What {@link java.util.zip} does not tell: whether entries are links, devices or pipes, which unpack to small files that were
 * never meant. Read from the central directory (APPNOTE.TXT 6.3.10, 4.3.12 and 4.4.15; modes as zip writes them on Unix).
 */
final class ZipModes {
  private static final int ENTRY = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int END_64 = 0x06064b50;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int END_BYTES = 22;
  private static final int ENTRY_BYTES = 46;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final long UNKNOWN = 0xffffffffL;
  private static final int TYPE = 0xf000;
  private static final int FILE = 0x8000;
  private static final int FOLDER = 0x4000;
  private static final int LINK = 0xa000;

  private ZipModes() {}

  /** @param name of the entry @param link or a device, pipe or socket */
  record Special(String name, boolean link) {}

  /** The first entry that is neither file nor folder. */
  static Optional<Special> first(Path zip) throws IOException {
    try (FileChannel in = FileChannel.open(zip, StandardOpenOption.READ)) {
      long at = directory(in);
      for (ByteBuffer e = at < 0 ? null : read(in, at, ENTRY_BYTES); e != null && e.getInt(0) == ENTRY; e = read(in, at, ENTRY_BYTES)) {
        int name = e.getShort(28) & 0xffff;
        // Every system but those of DOS keeps the mode there; who lies about the system is not believed to have none
        int type = e.getInt(38) >>> 16 & TYPE;
        if (type != 0 && type != FILE && type != FOLDER) {
          ByteBuffer bytes = read(in, at + ENTRY_BYTES, name);
          return Optional.of(new Special(bytes == null ? "" : StandardCharsets.UTF_8.decode(bytes).toString(), type == LINK));
        }
        at += ENTRY_BYTES + name + (e.getShort(30) & 0xffff) + (e.getShort(32) & 0xffff);
      }
    }
    return Optional.empty();
  }

  /** Where the central directory begins; -1 when there is none. */
  private static long directory(FileChannel in) throws IOException {
    long size = in.size();
    int tail = (int) Math.min(size, END_BYTES + LONGEST_COMMENT);
    ByteBuffer b = read(in, size - tail, tail);
    for (int i = tail - END_BYTES; i >= 0; i--) {
      if (b.getInt(i) == END && i + END_BYTES + (b.getShort(i + 20) & 0xffff) == tail) {
        long end = size - tail + i;
        long length = b.getInt(i + 12) & UNKNOWN;
        long offset = b.getInt(i + 16) & UNKNOWN;
        // As java.util.zip does: the directory ends where this record begins, whatever lies before the zip
        return offset == UNKNOWN || length == UNKNOWN ? large(in, end) : end - length;
      }
    }
    return -1;
  }

  private static long large(FileChannel in, long end) throws IOException {
    ByteBuffer locator = read(in, end - 20, 20);
    if (locator == null || locator.getInt(0) != LOCATOR_64) {
      return -1;
    }
    ByteBuffer record = read(in, locator.getLong(8), 56);
    return record == null || record.getInt(0) != END_64 ? -1 : locator.getLong(8) - record.getLong(40);
  }

  /** Null when that lies outside of the file. */
  private static ByteBuffer read(FileChannel in, long at, int length) throws IOException {
    if (at < 0 || at + length > in.size()) {
      return null;
    }
    ByteBuffer b = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (b.hasRemaining()) {
      if (in.read(b, at + b.position()) < 0) {
        throw new EOFException();
      }
    }
    return b.flip();
  }
}

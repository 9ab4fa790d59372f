// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.likeness.base.file.Durable;
import org.likeness.base.file.Staging;

/** Writes a file through a channel so that it appears whole or not at all, also when the power fails. */
final class AtomicFile {

  interface Content {
    void writeTo(FileChannel channel) throws IOException;
  }

  private AtomicFile() {}

  static void write(Path file, Content content) throws IOException {
    Path temporary = Staging.beside(file.toAbsolutePath());
    try {
      try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
        content.writeTo(channel);
      }
      Durable.publish(temporary, file.toAbsolutePath());
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  static void writeFully(FileChannel channel, ByteBuffer data) throws IOException {
    while (data.hasRemaining()) {
      channel.write(data);
    }
  }
}

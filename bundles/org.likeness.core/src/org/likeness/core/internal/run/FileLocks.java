// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.likeness.core.io.Problems;

/** A lock that one process, and in it one holder, has. The system takes it back when the process dies. */
public final class FileLocks implements AutoCloseable {
  private final Path file;
  private final FileChannel channel;

  private FileLocks(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** The lock, or nothing when somebody has it. @throws org.likeness.api.problem.UserProblem when the file cannot be made */
  public static Optional<FileLocks> tryLock(Path file) {
    FileChannel channel = null;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return Optional.of(new FileLocks(file, channel));
      }
      channel.close();
    } catch (OverlappingFileLockException e) {
      close(channel, file);
    } catch (IOException e) {
      throw Problems.writing(file, e);
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    close(channel, file);
  }

  private static void close(FileChannel channel, Path file) {
    try {
      channel.close();
    } catch (IOException e) {
      throw Problems.writing(file, e);
    }
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.base.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A lock that one process, and in it one holder, has. The system takes it back when the process dies.
 *
 * <p>On most systems a process loses its lock as soon as it closes <em>any</em> channel to the file, so a file that is locked
 * here is never opened a second time.
 */
public final class FileLocks implements AutoCloseable {
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();
  private final Path key;
  private final Path file;
  private final FileChannel channel;

  private FileLocks(Path key, Path file, FileChannel channel) {
    this.key = key;
    this.file = file;
    this.channel = channel;
  }

  /** The lock, or nothing when somebody has it. @throws org.likeness.api.problem.UserProblem when the file cannot be made */
  public static Optional<FileLocks> tryLock(Path file) {
    Path key = key(file);
    if (!HELD.add(key)) {
      return Optional.empty();
    }
    FileLocks lock = null;
    try {
      FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (channel.tryLock() == null) {
        channel.close();
      } else {
        lock = new FileLocks(key, file, channel);
      }
      return Optional.ofNullable(lock);
    } catch (IOException e) {
      throw Problems.writing(file, e);
    } finally {
      if (lock == null) {
        HELD.remove(key);
      }
    }
  }

  /** Whether a holder in this process has it. */
  public static boolean heldHere(Path file) {
    return HELD.contains(key(file));
  }

  /** One for each file, whatever way leads to it. */
  private static Path key(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    try {
      return absolute.getParent().toRealPath().resolve(absolute.getFileName());
    } catch (IOException e) {
      return absolute; // no such folder: opening will say so
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw Problems.writing(file, e);
    } finally {
      HELD.remove(key);
    }
  }
}

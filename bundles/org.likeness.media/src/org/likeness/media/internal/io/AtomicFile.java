// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.io;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.likeness.api.problem.UserProblem;
import org.likeness.media.file.Durable;
import org.likeness.media.file.Staging;

/** Files that exist whole or not at all: written beside their place, forced to the disk, renamed. */
public final class AtomicFile {

  private AtomicFile() {}

  /** Writes the bytes; nothing half-written is left when that fails. */
  public static void write(Path file, byte[] bytes) {
    Path temp = beside(file);
    try {
      Files.write(temp, bytes);
      Durable.publish(temp, file);
    } catch (IOException e) {
      discard(temp, e);
      throw problem(file, e);
    }
  }

  /** A new empty file in the folder of {@code file}, with the same ending, under a name that says whose it is. */
  public static Path beside(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      // not Files.createTempFile: its files are readable by their owner only, and so would be the renamed result
      return Files.createFile(Staging.beside(file));
    } catch (IOException e) {
      throw problem(file, e);
    }
  }

  /** Deletes a temporary file after a failure; a second failure is attached to the first. */
  public static void discard(Path temp, Throwable because) {
    try {
      Files.deleteIfExists(temp);
    } catch (IOException e) {
      because.addSuppressed(e);
    }
  }

  /** The sentence for a file that could not be written. */
  public static UserProblem problem(Path file, IOException e) {
    String why = switch (e) {
      case AccessDeniedException x -> "there is no right to write there";
      case NoSuchFileException x -> "its folder does not exist";
      case FileSystemException x when x.getReason() != null -> x.getReason();
      default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    };
    return new UserProblem("Cannot write " + file + ": " + why + ".", e);
  }
}

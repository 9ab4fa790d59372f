// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.io;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.ThreadLocalRandom;
import org.likeness.api.problem.UserProblem;

/** Files that exist whole or not at all: written beside their place, then renamed. */
public final class AtomicFile {

  private AtomicFile() {}

  /** Writes the bytes; nothing half-written is left when that fails. */
  public static void write(Path file, byte[] bytes) {
    Path temp = beside(file);
    try {
      Files.write(temp, bytes);
      replace(temp, file);
    } catch (IOException e) {
      discard(temp, e);
      throw problem(file, e);
    }
  }

  /** A new empty file in the folder of {@code file}, with the same ending (encoders go by it). */
  public static Path beside(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    try {
      Files.createDirectories(folder);
      // not Files.createTempFile: its files are readable by their owner only, and so would be the renamed result
      String random = Long.toHexString(ThreadLocalRandom.current().nextLong());
      return Files.createFile(folder.resolve(".partial-" + random + (dot < 0 ? ".tmp" : name.substring(dot))));
    } catch (IOException e) {
      throw problem(file, e);
    }
  }

  /** Moves a finished temporary file to its place. */
  public static void replace(Path temp, Path file) throws IOException {
    try {
      Files.move(temp, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temp, file, StandardCopyOption.REPLACE_EXISTING);
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

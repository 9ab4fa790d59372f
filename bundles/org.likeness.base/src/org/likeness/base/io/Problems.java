// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.base.io;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.likeness.api.problem.UserProblem;

/** Sentences for what goes wrong with files. */
public final class Problems {

  private static final Set<PosixFilePermission> ANY_WRITE = EnumSet.of(PosixFilePermission.OWNER_WRITE,
      PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

  private Problems() {}

  /** One sentence for a file that could not be written. */
  public static UserProblem writing(Path file, Exception e) {
    return new UserProblem("Cannot write " + file + ": " + why(e), e);
  }

  /** One sentence for a file that could not be read. */
  public static UserProblem reading(Path file, Exception e) {
    return new UserProblem("Cannot read " + file + ": " + why(e), e);
  }

  /** The reason in words. */
  public static String why(Throwable e) {
    String message = e.getMessage() == null ? "" : e.getMessage();
    String lower = message.toLowerCase(Locale.ROOT);
    if (lower.contains("no space left") || lower.contains("not enough space") || lower.contains("disk quota")
        || lower.contains("database or disk is full")) {
      return "the disk is full; free some space and try again";
    }
    if (e instanceof ReadOnlyFileSystemException || lower.contains("read-only file system")) {
      return "it lies on a file system that can only be read";
    }
    return switch (e) {
      case AccessDeniedException x -> "permission is denied";
      case NoSuchFileException x -> "there is no such file or folder";
      case NotDirectoryException x -> "it is not a folder";
      case FileAlreadyExistsException x -> "it exists already";
      case CharacterCodingException x -> "it is not text in UTF-8";
      case FileSystemException x when x.getReason() != null -> x.getReason();
      case IOException x when !message.isEmpty() -> message;
      default -> message.isEmpty() ? e.getClass().getSimpleName() : message;
    };
  }

  /**
   * Whether files can be made in a folder. A folder without any write permission counts as read-only for the
   * administrator too: somebody meant it so.
   */
  public static boolean canWriteInto(Path folder) {
    if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
      return false;
    }
    try {
      return Files.getPosixFilePermissions(folder).stream().anyMatch(ANY_WRITE::contains);
    } catch (UnsupportedOperationException | IOException e) {
      return true; // no such permissions here: isWritable has answered
    }
  }

  /** Fails with one sentence when files cannot be made in a folder. */
  public static void requireWritable(Path folder, String what) {
    if (!Files.isDirectory(folder)) {
      throw new UserProblem("There is no folder " + folder + (what.isEmpty() ? "" : " for " + what));
    }
    if (!canWriteInto(folder)) {
      throw new UserProblem("Cannot write to " + what + " " + folder
          + ": the folder is read-only for you; change its permissions or choose another with --workspace");
    }
  }
}

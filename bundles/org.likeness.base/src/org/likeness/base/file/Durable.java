// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.base.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/** Gives a finished temporary file or folder its name so that it also survives a power failure. For any thread. */
public final class Durable {

  private Durable() {}

  /**
   * Forces what was written to the disk, renames it, and forces the rename to the disk. A file in the target's place is
   * replaced; a folder there must be empty.
   *
   * @param staging a file or a folder with all that is in it, in the target's folder
   * @throws IOException when any of that fails; before the rename the target is untouched, and the staging is the caller's
   */
  public static void publish(Path staging, Path target) throws IOException {
    syncAll(staging);
    try {
      Files.move(staging, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(staging, target, StandardCopyOption.REPLACE_EXISTING);
    }
    sync(target.toAbsolutePath().getParent());
  }

  /** Forces a file or folder to the disk; folders only where the system can. */
  public static void sync(Path path) throws IOException {
    boolean folder = Files.isDirectory(path);
    try (FileChannel channel = FileChannel.open(path, folder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
      channel.force(true);
    } catch (IOException e) {
      if (!folder) {
        throw e;
      }
      // Windows cannot open folders: the rename itself is journalled there
    }
  }

  /** Forces a file, or a folder with all that is in it, to the disk. Links are not followed. */
  public static void syncAll(Path path) throws IOException {
    try (var all = Files.walk(path)) {
      for (Path p : (Iterable<Path>) all::iterator) {
        if (!Files.isSymbolicLink(p)) {
          sync(p);
        }
      }
    } catch (java.io.UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Deletes a file or a folder with all that is in it; nothing there is fine. Links are not followed. */
  public static void delete(Path path) throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try {
      Files.walkFileTree(path, new SimpleFileVisitor<>() {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
          Files.deleteIfExists(file);
          return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path dir, IOException e) throws IOException {
          if (e != null) {
            throw e;
          }
          Files.deleteIfExists(dir);
          return FileVisitResult.CONTINUE;
        }
      });
    } catch (NoSuchFileException e) {
      // another process was quicker
    }
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.base.io;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.likeness.base.file.Durable;
import org.likeness.base.file.Staging;

/**
 * Names of new folders. Making a folder fails when it is there, in one step: of two processes that want a name one gets it
 * and the other takes the next number; looking first and making afterwards would give it to both.
 */
public final class Claims {
  private static final int MOST = 10_000;

  private Claims() {}

  /** Makes the folder, or {@code NAME-2}, {@code NAME-3} ... when the name is taken. */
  public static Path claim(Path wanted) {
    try {
      Files.createDirectories(wanted.toAbsolutePath().getParent());
      for (int n = 1; n < MOST; n++) {
        try {
          return Files.createDirectory(n == 1 ? wanted : wanted.resolveSibling(wanted.getFileName() + "-" + n));
        } catch (FileAlreadyExistsException e) {
          continue;
        }
      }
      throw new FileAlreadyExistsException(wanted.toString());
    } catch (IOException e) {
      throw Problems.writing(wanted, e);
    }
  }

  /** A folder that appears filled or not at all, under a name that nobody had. @return the folder */
  public static Path folder(Path wanted, Atomic.Writer writer) {
    Path temp = Staging.beside(wanted);
    try {
      Files.createDirectories(temp);
      writer.write(temp);
      Durable.syncAll(temp);
      Path mine = claim(wanted);
      place(temp, mine);
      return mine;
    } catch (IOException e) {
      discard(temp, e);
      throw Problems.writing(wanted, e);
    } catch (RuntimeException | Error e) {
      discard(temp, e);
      throw e;
    }
  }

  /** The empty folder that was claimed gives way, in one step where the system can. */
  private static void place(Path temp, Path mine) throws IOException {
    try {
      Durable.publish(temp, mine);
    } catch (FileSystemException e) {
      Files.delete(mine);
      Durable.publish(temp, mine);
    }
  }

  private static void discard(Path temp, Throwable cause) {
    try {
      Durable.delete(temp);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }
}

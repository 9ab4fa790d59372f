// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.likeness.base.file.Staging;
import org.likeness.base.io.Problems;

/** Temporary files beside the place that they are renamed to when they are whole. */
public final class Beside {

  private Beside() {}

  /** A new empty file in the folder of {@code file}, with the same ending, under a name that says whose it is. */
  public static Path create(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      // not Files.createTempFile: its files are readable by their owner only, and so would be the renamed result
      return Files.createFile(Staging.beside(file));
    } catch (IOException e) {
      throw Problems.writing(file, e);
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
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A folder that nothing can be written to for a while. */
final class ReadOnly implements AutoCloseable {
  private final Path folder;

  ReadOnly(Path folder) throws IOException {
    this.folder = folder;
    set(folder, "r-xr-xr-x");
  }

  /** Whether permissions mean anything here: not for the superuser, not on every file system. */
  static boolean possible(Path scratch) throws IOException {
    Path probe = Files.createDirectory(scratch.resolve("probe"));
    try {
      set(probe, "r-xr-xr-x");
      return !Files.isWritable(probe);
    } catch (UnsupportedOperationException e) {
      return false;
    } finally {
      if (Files.getFileStore(probe).supportsFileAttributeView("posix")) {
        set(probe, "rwxr-xr-x");
      }
    }
  }

  private static void set(Path folder, String permissions) throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
  }

  @Override
  public void close() throws IOException {
    set(folder, "rwxr-xr-x");
  }
}

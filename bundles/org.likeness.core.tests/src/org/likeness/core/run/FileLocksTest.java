// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.base.io.FileLocks;

class FileLocksTest {
  private static final String OTHER = """
      import java.nio.channels.*;
      import java.nio.file.*;
      class Other {
        public static void main(String[] a) throws Exception {
          try (FileChannel c = FileChannel.open(Path.of(a[0]), StandardOpenOption.WRITE)) {
            System.exit(c.tryLock() == null ? 3 : 4);
          }
        }
      }
      """;
  @TempDir
  Path folder;

  /** On POSIX systems closing any channel to a file gives up the process's locks on it. */
  @Test
  void askingForALockThatIsHeldDoesNotGiveItUp() throws Exception {
    Path file = folder.resolve("x.lock");
    try (FileLocks held = FileLocks.tryLock(file).orElseThrow()) {
      assertTrue(FileLocks.tryLock(file).isEmpty());
      assertTrue(FileLocks.tryLock(folder.resolve("../" + folder.getFileName() + "/x.lock")).isEmpty(), "another way to the same file");
      assertEquals(3, other(file), "another process must not get it");
    }
    assertEquals(4, other(file));
    FileLocks.tryLock(file).orElseThrow().close();
  }

  private int other(Path file) throws Exception {
    Path source = Files.writeString(folder.resolve("Other.java"), OTHER);
    return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), source.toString(), file.toString())
        .inheritIO().start().waitFor();
  }
}

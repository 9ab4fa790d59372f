// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.base.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.parts.TestParts;

class AtomicTest {

  @TempDir
  Path folder;

  private long files() throws IOException {
    try (var all = Files.list(folder)) {
      return all.count();
    }
  }

  @Test
  void aFailedWriteKeepsTheOldFileAndLeavesNothingElse() throws IOException {
    Path file = folder.resolve("a.txt");
    Atomic.write(file, "old");
    UserProblem e = assertThrows(UserProblem.class, () -> Atomic.write(file, temp -> {
      Files.writeString(temp, "half");
      throw new IOException("No space left on device");
    }));
    assertEquals("Cannot write " + file + ": the disk is full; free some space and try again", e.getMessage());
    assertEquals("old", Files.readString(file));
    assertThrows(IllegalStateException.class, () -> Atomic.write(file, temp -> {
      throw new IllegalStateException("bug");
    }));
    assertEquals(1, files());
    Atomic.write(file, "new");
    assertEquals("new", Files.readString(file));
  }

  @Test
  void aFolderIsReplacedAsAWhole() throws IOException {
    Path target = folder.resolve("f");
    Atomic.folder(target, t -> Files.writeString(t.resolve("one"), "1"));
    Atomic.folder(target, t -> Files.writeString(t.resolve("two"), "2"));
    assertFalse(Files.exists(target.resolve("one")));
    assertTrue(Files.exists(target.resolve("two")));
    assertThrows(UserProblem.class, () -> Atomic.folder(target, t -> {
      throw new IOException("x");
    }));
    assertTrue(Files.exists(target.resolve("two")));
    assertEquals(1, files());
  }

  @Test
  void reasonsAreWords() {
    assertEquals("permission is denied", Problems.why(new java.nio.file.AccessDeniedException("/x")));
    assertEquals("it lies on a file system that can only be read", Problems.why(new ReadOnlyFileSystemException()));
    assertEquals("it lies on a file system that can only be read", Problems.why(new java.nio.file.FileSystemException("/x", null, "Read-only file system")));
    assertEquals("the disk is full; free some space and try again", Problems.why(new IOException("There is not enough space on the disk")));
  }

  @Test
  void aWorkspaceWithoutWritePermissionIsRefusedInOneSentence() throws IOException {
    if (!Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      System.err.println("SKIPPED: this file system has no permissions to take away");
      return;
    }
    var likeness = TestParts.likeness(folder.resolve("home"));
    var ws = likeness.workspace(folder.resolve("ws"), true);
    Files.setPosixFilePermissions(ws.folder(), PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      assertFalse(ws.writable());
      UserProblem e = assertThrows(UserProblem.class, ws::requireWritable);
      assertTrue(e.getMessage().startsWith("Cannot write to the workspace " + ws.folder() + ": the folder is read-only for you"), e.getMessage());
      assertEquals(ws.folder(), likeness.workspace(ws.folder(), false).folder(), "reading goes on");
      UserProblem make = assertThrows(UserProblem.class, () -> likeness.workspace(ws.folder().resolve("inner"), true));
      assertTrue(make.getMessage().startsWith("Cannot make a workspace in "), make.getMessage());
    } finally {
      Files.setPosixFilePermissions(ws.folder(), PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  void whatIsNoWorkspaceIsSaidSo() throws IOException {
    var likeness = TestParts.likeness(folder.resolve("home"));
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertEquals("The workspace " + file + " is a file, not a folder",
        assertThrows(UserProblem.class, () -> likeness.workspace(file, true)).getMessage());
    assertTrue(assertThrows(UserProblem.class, () -> likeness.workspace(folder, false)).getMessage().contains("is no workspace"));
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserPluginsTest {

  @TempDir Path folder;

  @Test
  void onlyJarsCount() throws IOException {
    Files.writeString(folder.resolve("readme.txt"), "");
    Path jar = Files.writeString(folder.resolve("a.jar"), "");
    assertEquals(List.of(jar), UserPlugins.in(folder));
  }

  @Test
  void noFolderMeansNoPlugins() throws IOException {
    assertEquals(List.of(), UserPlugins.in(folder.resolve("missing")));
    assertEquals("", UserPlugins.fingerprint(folder.resolve("missing")));
  }

  @Test
  void theFingerprintFollowsTheJars() throws IOException {
    Path jar = Files.writeString(folder.resolve("a.jar"), "one");
    String first = UserPlugins.fingerprint(folder);
    Files.writeString(jar, "another");
    String second = UserPlugins.fingerprint(folder);
    assertNotEquals(first, second);
    Files.delete(jar);
    assertEquals("", UserPlugins.fingerprint(folder));
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.base.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeCacheTest {

  @TempDir Path folder;
  private NativeCache cache;
  private Path a;
  private Path b;

  @BeforeEach
  void unpack() throws IOException {
    cache = new NativeCache(folder);
    a = folder.resolve("liba.so");
    b = Files.createDirectories(folder.resolve("linux")).resolve("libb.so");
    Files.write(a, new byte[100_000]);
    Files.write(b, new byte[50_000]);
    cache.record();
  }

  private static void flip(Path file, boolean keepTime) throws IOException {
    FileTime time = Files.getLastModifiedTime(file);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    Files.setLastModifiedTime(file, keepTime ? time : FileTime.fromMillis(time.toMillis() + 5000));
  }

  @Test
  void damageOfEveryKindIsFoundAndHealed() throws IOException {
    assertEquals(List.of(), cache.damaged(true));
    flip(b, false);
    assertEquals(List.of(b), cache.damaged(false));
    Files.write(a, new byte[99_999]);
    assertEquals(List.of(a, b), cache.heal(false, false));
    assertFalse(Files.exists(a));
    assertEquals(List.of(a, b), cache.damaged(false), "what is missing still has to be unpacked");
    Files.write(a, new byte[100_000]);
    Files.write(b, new byte[50_000]);
    assertEquals(List.of(), cache.damaged(false), "unpacked again at another time, with the same content");
    Files.delete(b);
    cache.heal(false, true);
    assertFalse(Files.exists(folder.resolve("liba.so")), "for libraries that look at the folder alone, all of it goes");
  }

  @Test
  void damageThatKeepsLengthAndTimeIsFoundByReading() throws IOException {
    flip(a, true);
    assertEquals(List.of(), cache.damaged(false));
    assertEquals(List.of(a), cache.damaged(true));
    Path list = folder.resolve("likeness-unpacked.txt");
    Files.writeString(list, Files.readString(list).replaceFirst("^[0-9a-f]+", "0badb007"));
    assertEquals(List.of(a), cache.damaged(false), "after the machine was started anew all is read once");
  }

  @Test
  void aDamagedListOrNoneSaysNothing() throws IOException {
    Files.writeString(folder.resolve("likeness-unpacked.txt"), "nonsense\n1 2\n");
    assertEquals(List.of(), cache.damaged(true));
    cache.record();
    flip(a, false);
    assertEquals(List.of(a), cache.damaged(false));
    assertTrue(new NativeCache(folder.resolve("nowhere")).damaged(true).isEmpty());
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationAreaTest {

  @TempDir Path cache;

  private ConfigurationArea area() {
    return new ConfigurationArea(cache.resolve("osgi/command-1"));
  }

  @Test
  void isPreparedOnce() throws IOException {
    AtomicInteger times = new AtomicInteger();
    area().prepare(times::incrementAndGet);
    area().prepare(times::incrementAndGet);
    assertEquals(1, times.get());
  }

  @Test
  void whatAnInterruptedPreparationLeftIsThrownAway() throws IOException {
    ConfigurationArea area = area();
    Path half = area.folder().resolve("framework.info");
    assertThrows(IOException.class, () -> area.prepare(() -> {
      Files.writeString(half, "half");
      throw new IOException("killed");
    }));
    AtomicInteger times = new AtomicInteger();
    area.prepare(() -> {
      assertFalse(Files.exists(half));
      times.incrementAndGet();
    });
    assertEquals(1, times.get());
  }

  @Test
  void aDamagedAreaIsPreparedAnew() throws IOException {
    ConfigurationArea area = area();
    Path info = area.folder().resolve("org.eclipse.osgi/framework.info.1");
    ConfigurationArea.Preparation fill = () -> {
      Files.createDirectories(info.getParent());
      Files.writeString(info, "bundles and wiring");
    };
    assertFalse(area.prepare(fill), "the first time is no mending");
    assertFalse(area.prepare(() -> fail("it is whole")));
    for (String damage : new String[] {"", "bundles and wirinG", "bundles and wir"}) {
      Files.writeString(info, damage);
      assertTrue(area().prepare(fill), damage);
      assertEquals("bundles and wiring", Files.readString(info));
    }
    Files.delete(info);
    assertTrue(area().prepare(fill));
    Files.writeString(info, "one more bundle, installed while it ran");
    area.settle();
    assertFalse(area.prepare(() -> fail("that was the framework's own doing")));
  }

  /** A running framework marks itself in the area; a second command beside it must not clear that away as damage. */
  @Test
  void anotherProcessAtWorkIsNoDamage() throws IOException {
    ConfigurationArea area = area();
    Path manager = area.folder().resolve("org.eclipse.core.runtime/.manager");
    assertFalse(area.prepare(() -> Files.createDirectories(manager)));
    Files.writeString(manager.resolve(".tmp2.instance"), "");
    Files.writeString(manager.resolve(".fileTableLock"), "");
    assertFalse(area().prepare(() -> fail("another process is at work")));
  }

  @Test
  void areasOfBuildsNotUsedForWeeksAreDeletedAndRecentOnesKept() throws IOException {
    Path old = Files.createDirectories(cache.resolve("osgi/command-0"));
    Path recent = Files.createDirectories(cache.resolve("osgi/workbench-0"));
    Files.writeString(old.resolve("ready"), "");
    Files.setLastModifiedTime(old, FileTime.fromMillis(System.currentTimeMillis() - 30L * 24 * 3600 * 1000));
    area().prepare(() -> {});
    assertFalse(Files.exists(old));
    assertTrue(Files.exists(recent));
  }
}

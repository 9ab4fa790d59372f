// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.core.run.Run;
import org.likeness.core.run.RunState;
import org.likeness.media.video.Frame;
import org.likeness.media.video.VideoReader;

/** A conversion in a process of its own that is killed goes on where it was, and what comes out is what would have. */
class KilledConversionTest {
  private static final int FRAMES = 1500;
  private static final long PATIENCE_MS = 120_000;

  @TempDir
  Path folder;

  @Test
  void itGoesOnBehindTheLastClosedPart() throws Exception {
    TinyMedia.clip(folder.resolve("x.mp4"), FRAMES);
    Files.writeString(folder.resolve("r.yaml"), """
        likeness: 1
        kind: convert
        name: r
        baseline: unchanged
        source: x.mp4
        output: {file: out.mp4}
        """);
    Child child = Child.start(folder, "run", "r.yaml", "--workspace", "ws");
    long until = System.currentTimeMillis() + PATIENCE_MS;
    while (parts() == 0 && System.currentTimeMillis() < until && child.alive()) {
      Thread.sleep(2);
    }
    assertTrue(child.alive(), child::output);
    child.kill();
    assertTrue(parts() > 0);
    assertFalse(Files.exists(folder.resolve("out.mp4")));
    Shell shell = new Shell(folder);
    Run run = Product.likeness().workspace(folder.resolve("ws"), false).runs().find("last");
    assertEquals(RunState.INTERRUPTED, run.info().state());
    shell.run("resume last --workspace ws").ok();
    assertEquals(RunState.FINISHED, run.info().state());
    assertTrue(run.log().contains("Went on at frame"), run.log());
    assertEquals(0, parts(), "what was kept is removed in the end");
    assertFalse(Files.exists(run.folder().resolve("work")));
    assertEquals("", Leftovers.in(folder));
    assertTrue(shell.run("resume last --workspace ws").refused().contains("finished"));
    shell.run("convert x.mp4 --baseline unchanged --out whole.mp4 --workspace ws").ok();
    try (VideoReader a = VideoReader.open(folder.resolve("out.mp4")); VideoReader b = VideoReader.open(folder.resolve("whole.mp4"))) {
      assertEquals(FRAMES, a.info().frames());
      Frame whole = b.next();
      for (Frame f = a.next(); f != null; f = a.next()) {
        assertArrayEquals(whole.image().data(), f.image().data(), "frame " + f.index());
        assertEquals(whole.micros(), f.micros());
        whole = b.next();
      }
    }
  }

  /** kill -9 while the run's folder was being made: with its lock alone, and with its recipe. */
  @Test
  void whatWasKilledBeforeItHadBegunSaysWhatToDo() throws Exception {
    Shell shell = new Shell(folder);
    shell.run("new ws").ok();
    Path run = Files.createDirectories(folder.resolve("ws/runs/20260101-120000-convert"));
    Files.createFile(run.resolve("run.lock"));
    String said = shell.run("resume last --workspace ws").refused();
    assertTrue(said.contains("was killed before it had begun") && said.contains("give its command again"), said);
    Files.writeString(run.resolve("recipe.yaml"), "likeness: 1\nkind: convert\nbaseline: unchanged\nsource: x.mp4\noutput: {file: out.mp4}\n");
    assertTrue(shell.run("resume last --workspace ws").refused().contains("give its command again"));
    shell.run("runs remove 20260101-120000-convert --workspace ws").ok();
    assertFalse(Files.exists(run));
  }

  private long parts() throws IOException {
    if (!Files.exists(folder.resolve("ws/runs"))) {
      return 0;
    }
    try (var files = Files.walk(folder.resolve("ws/runs"))) {
      return files.filter(f -> f.getFileName().toString().startsWith("part-")).count();
    } catch (java.io.UncheckedIOException e) {
      return 0; // a file was renamed while we looked
    }
  }
}

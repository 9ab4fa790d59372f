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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** No command destroys what it reads, or replaces unasked what is there. */
class OutputsAreSafeTest {
  @TempDir
  Path folder;
  private Shell shell;
  private byte[] recording;

  @BeforeEach
  void clip() throws IOException {
    shell = new Shell(folder);
    recording = Files.readAllBytes(TinyMedia.clip(folder.resolve("x.mp4"), 5));
  }

  private String refused(String line) throws IOException {
    String sentence = shell.run(line + " --workspace ws").refused();
    assertArrayEquals(recording, Files.readAllBytes(folder.resolve("x.mp4")), line);
    assertEquals("", Leftovers.in(folder), line);
    return sentence;
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aConversionNeverEndsInItsSource() throws IOException {
    Files.createSymbolicLink(folder.resolve("link.mp4"), folder.resolve("x.mp4"));
    Files.createLink(folder.resolve("hard.mp4"), folder.resolve("x.mp4"));
    for (String out : new String[] {"x.mp4", "./x.mp4", "ws/../x.mp4", "link.mp4", "hard.mp4"}) {
      assertTrue(refused("convert x.mp4 --baseline unchanged --overwrite --out " + out).contains("the source clip"), out);
      refused("convert x.mp4 --baseline unchanged --out " + out);
    }
    Files.writeString(folder.resolve("r.yaml"), """
        likeness: 1
        kind: convert
        name: r
        baseline: unchanged
        source: x.mp4
        output: {file: link.mp4, overwrite: true}
        """);
    assertTrue(refused("run r.yaml").contains("the source clip"));
  }

  @Test
  void whatIsThereStaysUnlessAskedFor() throws IOException {
    Files.writeString(folder.resolve("out.mp4"), "an earlier work");
    assertTrue(refused("convert x.mp4 --baseline unchanged --out out.mp4").contains("--overwrite"));
    assertEquals("an earlier work", Files.readString(folder.resolve("out.mp4")));
    shell.run("convert x.mp4 --baseline unchanged --out out.mp4 --overwrite --workspace ws").ok();
    assertTrue(Files.size(folder.resolve("out.mp4")) > 1000);
    shell.run("provenance sign out.mp4 --type rendered").ok();
    byte[] record = Files.readAllBytes(folder.resolve("out.mp4.provenance.json"));
    assertTrue(shell.run("provenance sign out.mp4 --type weights").refused().contains("--overwrite"));
    assertArrayEquals(record, Files.readAllBytes(folder.resolve("out.mp4.provenance.json")), "a genuine record");
    refused("runs export last --out out.mp4");
    refused("runs export last --out ws/runs/" + lastRun() + "/self.zip");
  }

  private String lastRun() {
    return shell.run("runs list --json --workspace ws").json().get(0).get("id").asText();
  }

  @Test
  void theWorkspacesOwnFilesAreNoPlaceForResults() throws IOException {
    shell.run("dataset import x.mp4 --name kept --workspace ws").ok();
    assertTrue(refused("convert x.mp4 --baseline unchanged --overwrite --out ws/datasets/kept/media/x.mp4").contains("datasets"));
    assertTrue(refused("convert x.mp4 --baseline unchanged --out ws/runs/new.mp4").contains("runs"));
  }

  @Test
  void clipsOfOneRecipeDoNotReplaceEachOther() throws IOException {
    Files.writeString(folder.resolve("two.yaml"), """
        likeness: 1
        kind: synthesise
        name: two
        size: 64
        output: {folder: clips}
        clips:
          - {file: a.mp4, person: 1, motion: 1, seconds: 0.2, kind: expressive}
          - {file: ./a.mp4, person: 2, motion: 1, seconds: 0.2, kind: expressive}
        """);
    assertTrue(refused("run two.yaml").contains("two.yaml:8"));
    Files.writeString(folder.resolve("two.yaml"), Files.readString(folder.resolve("two.yaml")).replace("./a.mp4", "a.webm")
        .replace("motion: 1", "motion: 1, geometry: true"));
    assertTrue(refused("run two.yaml").contains("a.json"), "their geometry would be one file");
    Files.createDirectories(folder.resolve("clips"));
    Files.writeString(folder.resolve("clips/person.json"), "somebody's notes");
    assertTrue(refused("synthesise --person 1 --seconds 0.2 --size 64 --out clips").contains("person.json"));
    assertEquals("somebody's notes", Files.readString(folder.resolve("clips/person.json")));
    assertFalse(Files.exists(folder.resolve("clips/person.mp4")));
  }

  @Test
  void namesAndFoldersThatCannotWorkAreRefusedBeforeTheWork() throws IOException {
    String longName = "n".repeat(236) + ".mp4";
    assertTrue(refused("convert x.mp4 --baseline unchanged --out " + longName).contains("240 bytes"));
    assertFalse(Files.exists(folder.resolve(longName)));
    assertTrue(refused("convert x.mp4 --baseline unchanged --out out.gif").contains(".webm"));
    assertTrue(refused("convert x.mp4 --baseline unchanged --out x.mp4/out.mp4").contains("x.mp4"));
    assertTrue(refused("synthesise --person 1 --seconds 0.2 --size 64 --file a.txt --out clips").contains(".webm"));
    assertFalse(Files.exists(folder.resolve("clips")));
  }

  @Test
  void theDemoTakesNobodysFolder() throws IOException {
    Files.createDirectories(folder.resolve("work"));
    Files.writeString(folder.resolve("work/swap.mp4"), "years of work");
    assertTrue(shell.run("demo --quick --out work").refused().contains("--overwrite"));
    assertTrue(shell.run("demo --quick --out x.mp4").refused().contains("is a file"));
    assertEquals("years of work", Files.readString(folder.resolve("work/swap.mp4")));
    try (var files = Files.list(folder.resolve("work"))) {
      assertEquals(1, files.count());
    }
  }

  /** Looks all the time while the command works: a kill at any moment leaves what can be seen then. */
  @Test
  void aClipIsNeverSeenWithoutItsRecord() throws Exception {
    Path clip = folder.resolve("seen/out.mp4");
    Path record = folder.resolve("seen/out.mp4.provenance.json");
    AtomicInteger unsigned = new AtomicInteger();
    AtomicBoolean ended = new AtomicBoolean();
    Thread looking = Thread.ofPlatform().start(() -> {
      while (!ended.get()) {
        if (Files.exists(clip) && !Files.exists(record)) {
          unsigned.incrementAndGet();
        }
        LockSupport.parkNanos(20_000);
      }
    });
    Files.writeString(folder.resolve("r.yaml"), """
        likeness: 1
        kind: convert
        name: r
        baseline: unchanged
        mark: true
        source: x.mp4
        output: {file: seen/out.mp4}
        """);
    shell.run("run r.yaml --workspace ws").ok();
    ended.set(true);
    looking.join();
    assertTrue(Files.exists(clip) && Files.exists(record));
    assertEquals(0, unsigned.get());
    try (var files = Files.list(folder.resolve("seen"))) {
      assertEquals(2, files.count());
    }
  }
}

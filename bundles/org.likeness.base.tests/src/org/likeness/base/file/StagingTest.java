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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.image.Image;
import org.likeness.media.image.Images;
import org.likeness.media.video.Rational;
import org.likeness.media.video.VideoOptions;
import org.likeness.media.video.VideoWriter;

class StagingTest {

  @TempDir Path folder;

  private static final Owner ME = Owner.me();

  /** A process of this machine that has ended. */
  private static Owner dead() throws Exception {
    Process p = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-version").redirectErrorStream(true).start();
    long started = p.info().startInstant().map(Instant::toEpochMilli).orElse(1L);
    p.getInputStream().readAllBytes();
    p.waitFor();
    return new Owner(ME.machine(), ME.boot(), p.pid(), started);
  }

  private Path left(Owner owner, String ending) throws IOException {
    return Files.writeString(folder.resolve(Staging.PREFIX + owner + "-1a2b" + ending), "half");
  }

  private Set<String> names() throws IOException {
    try (var all = Files.list(folder)) {
      return new TreeSet<>(all.map(p -> p.getFileName().toString()).toList());
    }
  }

  private static void age(Path file, Duration age) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
  }

  @Test
  void whatAKilledWriterLeftGoesWithTheNextWriterInThatFolder() throws Exception {
    Path clip = left(dead(), ".mp4");
    Path tree = Files.createDirectories(folder.resolve(Staging.PREFIX + dead() + "-77").resolve("inside"));
    Files.writeString(tree.resolve("weights"), "half");
    Path alive = left(ME, ".png");
    assertEquals(3, Staging.list(folder).size());
    assertEquals(List.of(Staging.State.LIVES), Staging.list(folder).stream().filter(s -> !s.stale()).map(Staging::state).toList());
    Images.write(folder.resolve("p.png"), Image.rgb(16, 16));
    assertEquals(Set.of("p.png", alive.getFileName().toString()), names());
    assertFalse(Files.exists(clip));
  }

  @Test
  void aWriterOfVideosCleansToo() throws Exception {
    left(dead(), ".mp4");
    try (VideoWriter w = VideoWriter.create(folder.resolve("v.mp4"), VideoOptions.of(32, 32, Rational.of(25)))) {
      assertEquals(1, Staging.list(folder).size());
      assertEquals(Staging.State.LIVES, Staging.list(folder).getFirst().state());
      w.write(Image.rgb(32, 32));
      w.finish();
    }
    assertEquals(Set.of("v.mp4"), names());
  }

  @Test
  void anotherMachinesWorkIsLeftAloneUntilItIsGivenUp() throws Exception {
    Path far = left(new Owner("00c0ffee", ME.boot(), dead().pid(), 5), ".mp4");
    age(far, Duration.ofDays(6));
    assertEquals(Staging.State.ELSEWHERE, Staging.list(folder).getFirst().state());
    assertEquals(List.of(), Staging.sweep(folder));
    age(far, Duration.ofDays(8));
    assertEquals(List.of(far), Staging.sweep(folder));
  }

  @Test
  void theSameMachineBeforeItWasStartedAnew() throws Exception {
    Path old = left(new Owner(ME.machine(), "0badb007", ME.pid(), ME.started()), ".mp4");
    assertEquals(List.of(), Staging.sweep(folder), "just written: a copy of this machine may share the disk");
    age(old, Duration.ofHours(1));
    assertEquals(List.of(old), Staging.sweep(folder));
  }

  @Test
  void aProcessThatGotTheSameNumberLaterIsAnother() throws Exception {
    Path old = left(new Owner(ME.machine(), ME.boot(), ME.pid(), ME.started() - 3_600_000), ".mp4");
    assertEquals(List.of(old), Staging.sweep(folder));
  }

  @Test
  void nothingElseIsEverTaken() throws Exception {
    List<String> others = List.of(".tmp-mine", ".tmp-old-1a2b3c4d-faces", ".tmp-" + dead(), ".tmp-" + dead() + "-notes", "tmp-" + dead() + "-1",
        ".tmp-" + dead() + "-1a2b.mp4 (copy of mine)", ".partial-12");
    for (String name : others) {
      Files.writeString(folder.resolve(name), "kept");
    }
    assertEquals(List.of(), Staging.sweep(folder));
    assertEquals(new TreeSet<>(others), names());
  }

  @Test
  void whatNamesNoOwnerGoesWhenNothingWasWrittenForLong() throws Exception {
    List<String> left = List.of(".tmp-1a2b3c4d-model.safetensors", ".partial-8a7b6c5d4e3f2a1b.mp4", ".partial-1.tmp");
    for (String name : left) {
      age(Files.writeString(folder.resolve(name), "half"), Duration.ofMinutes(9));
    }
    assertEquals(List.of(), Staging.sweep(folder), "somebody may be writing");
    for (String name : left) {
      age(folder.resolve(name), Duration.ofMinutes(11));
    }
    assertEquals(left.size(), Staging.sweep(folder).size());
    assertEquals(Set.of(), names());
  }

  @Test
  void aFolderThatWasSetAsideIsKeptWhereItIsTheOnlyCopy() throws Exception {
    Path aside = Files.createDirectories(folder.resolve(".tmp-1a2b3c4d-faces"));
    Path inside = Files.writeString(aside.resolve("dataset.json"), "{}");
    age(inside, Duration.ofHours(1));
    age(aside, Duration.ofHours(1));
    assertEquals(List.of(), Staging.sweep(folder));
    Files.createDirectory(folder.resolve("faces"));
    age(inside, Duration.ofMinutes(1));
    assertEquals(List.of(), Staging.sweep(folder), "something in it is being written");
    age(inside, Duration.ofHours(1));
    assertEquals(List.of(aside), Staging.sweep(folder));
  }

  @Test
  void linksAreNotFollowed() throws Exception {
    Path kept = Files.createDirectories(folder.resolve("kept"));
    Files.writeString(kept.resolve("file"), "x");
    try {
      Files.createSymbolicLink(folder.resolve(Staging.PREFIX + dead() + "-1"), kept);
    } catch (UnsupportedOperationException | IOException e) {
      System.err.println("SKIPPED: this file system has no links");
      return;
    }
    assertEquals(1, Staging.sweep(folder).size());
    assertTrue(Files.exists(kept.resolve("file")));
  }

  @Test
  void namesStayShort() {
    Path staging = Staging.beside(folder.resolve("n".repeat(240) + ".mp4"));
    assertTrue(staging.getFileName().toString().length() < 80, staging.toString());
    assertTrue(staging.getFileName().toString().endsWith(".mp4"));
    assertTrue(Staging.named(staging.getFileName().toString()));
    assertTrue(Staging.named(Staging.beside(folder.resolve("folder.with.a.very-long-dotted-tail")).getFileName().toString()));
    assertEquals(ME, Owner.parse(ME.toString()).orElseThrow());
    assertTrue(ME.lives());
  }
}

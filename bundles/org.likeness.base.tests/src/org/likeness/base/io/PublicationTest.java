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
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.problem.UserProblem;

/** A file and its record: both or neither, whatever happens in between. */
class PublicationTest {
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  @TempDir
  Path folder;
  private Path clip;
  private Path record;

  @BeforeEach
  void places() {
    clip = folder.resolve("clip.mp4");
    record = Outputs.recordOf(clip);
  }

  private static Path make(Path staged) {
    Atomic.write(staged, "new clip");
    Atomic.write(Outputs.recordOf(staged), "new record");
    return staged;
  }

  private List<String> names() throws IOException {
    try (var all = Files.list(folder)) {
      return all.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void nothingIsSeenBeforeAllIsThere() throws IOException {
    try (Publication p = Publication.in(folder, false)) {
      p.write(clip, PublicationTest::make);
      assertFalse(Files.exists(clip) || Files.exists(record));
      p.publish();
    }
    assertEquals(List.of("clip.mp4", "clip.mp4.provenance.json"), names());
    assertEquals("new clip", Files.readString(clip));
    try (Publication p = Publication.in(folder, false)) {
      p.write(folder.resolve("other.mp4"), PublicationTest::make);
    }
    assertEquals(2, names().size(), "not published");
  }

  /** The process dies at the n-th move: what is in place then is what a person finds. */
  @Test
  void killedBetweenTheMovesNoClipIsWithoutItsRecord() throws IOException {
    for (int dies = 0; dies < 2; dies++) {
      for (boolean replaces : new boolean[] {false, true}) {
        Files.deleteIfExists(record);
        Files.deleteIfExists(clip);
        if (replaces) {
          Files.writeString(clip, "old clip");
          Files.writeString(record, "old record");
        }
        int[] left = {dies};
        Publication p = new Publication(folder, replaces, (from, to) -> {
          if (left[0]-- == 0) {
            throw new Killed();
          }
          Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        });
        p.write(clip, PublicationTest::make);
        assertThrows(Killed.class, p::publish);
        assertEquals(replaces, Files.exists(clip));
        if (replaces) {
          assertEquals("old clip", Files.readString(clip), "the new one is never there before its record");
        }
        p.close();
      }
    }
  }

  @Test
  void onAFullDiskNoneOfThemAppears() throws IOException {
    int[] moves = {0};
    try (Publication p = new Publication(folder, false, (from, to) -> {
      if (moves[0]++ == 1) {
        throw new IOException("No space left on device");
      }
      Files.move(from, to);
    })) {
      p.write(clip, PublicationTest::make);
      assertTrue(assertThrows(UserProblem.class, p::publish).getMessage().contains("clip.mp4: the disk is full"));
    }
    assertEquals(List.of(), names());
    try (Publication p = Publication.in(folder, false)) {
      String sentence = assertThrows(UserProblem.class, () -> p.write(clip, staged -> {
        Atomic.write(staged, "half");
        throw new UserProblem("Cannot write " + Outputs.recordOf(staged) + ": the disk is full");
      })).getMessage();
      assertEquals("Cannot write " + record + ": the disk is full", sentence, "the place, not the temporary one");
    }
    assertEquals(List.of(), names());
  }

  @Test
  void whatAppearedMeanwhileIsNotReplaced() throws IOException {
    try (Publication p = Publication.in(folder, false)) {
      p.write(clip, PublicationTest::make);
      Files.writeString(clip, "another process was quicker");
      assertTrue(assertThrows(UserProblem.class, p::publish).getMessage().contains("exists already"));
    }
    assertEquals("another process was quicker", Files.readString(clip));
    assertFalse(Files.exists(record), "no record that belongs to another clip");
    try (Publication p = Publication.in(folder, true)) {
      p.write(clip, PublicationTest::make);
      p.publish();
    }
    assertEquals("new clip", Files.readString(clip));
    assertEquals(2, names().size());
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.base.io;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.problem.UserProblem;

/** What must not be written over, told before any work, with nothing changed. */
class OutputsTest {
  @TempDir
  Path folder;
  private Path source;

  @BeforeEach
  void source() throws IOException {
    source = Files.writeString(folder.resolve("x.mp4"), "the recording");
  }

  private String refused(Outputs outputs) throws IOException {
    String sentence = assertThrows(UserProblem.class, outputs::require).getMessage();
    assertEquals("the recording", Files.readString(source));
    try (var files = Files.walk(folder)) {
      assertFalse(files.anyMatch(f -> f.getFileName().toString().startsWith(Atomic.TEMPORARY)), "a probe was left");
    }
    return sentence;
  }

  private Outputs over() {
    return Outputs.replacing(true).input(source, "the source clip");
  }

  @Test
  void theSourceIsNeverReplacedHoweverItIsSpelt() throws IOException {
    assertTrue(refused(over().signed(source)).contains("the source clip"));
    Files.createDirectories(folder.resolve("a"));
    assertTrue(refused(over().signed(folder.resolve("a/../x.mp4"))).contains("the source clip"));
    assertTrue(refused(over().signed(Path.of("").toAbsolutePath().relativize(source.toRealPath()))).contains("the source clip"));
    assertTrue(refused(Outputs.replacing(false).input(source, "the source clip").file(source)).contains("the source clip"));
    assertTrue(refused(over().input(folder.resolve("y.mp4.provenance.json"), "the reference").signed(folder.resolve("y.mp4")))
        .contains("the reference"), "the record too is an output");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void norThroughLinks() throws IOException {
    assertTrue(refused(over().file(Files.createSymbolicLink(folder.resolve("link.mp4"), source))).contains("x.mp4 by another name or a link"));
    assertTrue(refused(over().file(Files.createLink(folder.resolve("hard.mp4"), source))).contains("x.mp4"));
    Path round = Files.createSymbolicLink(folder.resolve("round"), folder);
    assertTrue(refused(over().file(round.resolve("x.mp4"))).contains("x.mp4"));
    assertTrue(refused(Outputs.replacing(false).file(folder.resolve("new.mp4")).file(round.resolve("new.mp4"))).contains("one file"));
    Path nowhere = Files.createSymbolicLink(folder.resolve("nowhere.mp4"), folder.resolve("missing.mp4"));
    assertTrue(refused(Outputs.replacing(false).file(nowhere)).contains("exists already"), "a link that leads nowhere is there");
    Path kept = Files.createDirectory(folder.resolve("kept"));
    Path into = Files.createSymbolicLink(folder.resolve("into"), kept);
    assertTrue(refused(Outputs.replacing(true).input(kept, "where datasets are").file(into.resolve("new/z.mp4"))).contains("where datasets are"));
  }

  @Test
  void whatIsThereIsReplacedOnlyWhenAskedFor() throws IOException {
    Path out = Files.writeString(folder.resolve("out.mp4"), "a work");
    assertTrue(refused(Outputs.replacing(false).signed(out)).contains("--overwrite"));
    assertDoesNotThrow(() -> over().signed(out).require());
    Path other = folder.resolve("other.mp4");
    Files.writeString(Outputs.recordOf(other), "a genuine record");
    assertTrue(refused(Outputs.replacing(false).signed(other)).contains("other.mp4.provenance.json"), "records count");
    Files.createDirectory(folder.resolve("f.mp4"));
    assertTrue(refused(over().file(folder.resolve("f.mp4"))).contains("folder"));
    assertEquals("a work", Files.readString(out));
  }

  @Test
  void twoOutputsAreTwoFiles() throws IOException {
    assertThrows(UserProblem.class, () -> over().file(folder.resolve("n.json")).file(folder.resolve("sub/../n.json")));
    Path upper = folder.resolve("Case.mp4");
    Path lower = folder.resolve("case.mp4");
    Outputs both = Outputs.replacing(false).file(upper).file(lower);
    Files.writeString(folder.resolve("probe"), "");
    if (Files.exists(folder.resolve("PROBE"))) {
      assertTrue(refused(both).contains("one file"));
    } else {
      assertDoesNotThrow(both::require);
    }
  }

  @Test
  void theNameMustHaveRoomForItsRecord() throws IOException {
    String accents = "\u00e9".repeat(119) + ".mp4"; // 242 bytes, 123 letters
    String sentence = refused(Outputs.replacing(false).signed(folder.resolve(accents)));
    assertTrue(sentence.contains("242 bytes") && sentence.contains("record"), sentence);
    assertTrue(refused(Outputs.replacing(false).file(folder.resolve("n".repeat(400)))).contains("too long"));
    assertDoesNotThrow(() -> Outputs.replacing(false).file(folder.resolve(accents)).require(), "without a record it fits");
    Path longest = folder.resolve("n".repeat(235) + ".mp4");
    Outputs.replacing(false).signed(longest).require();
    Atomic.write(longest, "clip");
    Atomic.write(Outputs.recordOf(longest), "record"); // what was promised holds
  }

  @Test
  void foldersAreMadeOrRefusedBeforeTheWork() throws IOException {
    Outputs.replacing(false).signed(folder.resolve("new/deep/out.mp4")).require();
    assertTrue(Files.isDirectory(folder.resolve("new/deep")));
    assertTrue(refused(Outputs.replacing(false).file(source.resolve("below/out.mp4"))).contains("below"));
    assertTrue(refused(Outputs.replacing(false).file(folder.resolve("made/" + "n".repeat(300)))).contains("too long"));
    assertFalse(Files.exists(folder.resolve("made")), "a folder that was made for nothing");
    Path locked = Files.createDirectory(folder.resolve("locked"));
    if (Files.getFileStore(locked).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(locked, java.nio.file.attribute.PosixFilePermissions.fromString("r-xr-xr-x"));
      assertTrue(refused(Outputs.replacing(false).file(locked.resolve("out.mp4"))).contains("read-only"));
    }
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.problem.UserProblem;
import org.likeness.media.audio.AudioReader;
import org.likeness.media.image.Images;
import org.likeness.media.video.Frame;
import org.likeness.media.video.VideoReader;
import org.likeness.media.video.VideoWriter;

class BadVideosTest {
  private static final int FRAMES = 60;

  @TempDir Path folder;

  @Test
  void whatIsNoVideoIsSaid() throws IOException {
    Path text = folder.resolve("text.mp4");
    Files.writeString(text, "This is a text. ".repeat(500));
    refused("is not a video", text);
    Path empty = folder.resolve("empty.mp4");
    Files.createFile(empty);
    refused("is empty (0 bytes), not a video", empty);
    Path picture = folder.resolve("picture.mp4");
    Files.write(picture, Images.encodePng(Pictures.scene(64, 64, 1)));
    refused("is not a video", picture);
    refused("There is no file", folder.resolve("nowhere.mp4"));
    refused("is a folder", folder);
  }

  @Test
  void cutFilesDeliverWhatIsThereAndSaySo() throws IOException {
    for (String name : new String[] {"cut.mp4", "cut.webm", "cut.avi"}) {
      Path whole = folder.resolve("whole-" + name);
      Clips.write(whole, FRAMES, Clips.options(160, 96).audio(Clips.tone(2.6, 48_000, 1)));
      byte[] bytes = Files.readAllBytes(whole);
      Path half = folder.resolve(name);
      Files.write(half, Arrays.copyOf(bytes, bytes.length / 2));
      try (VideoReader in = VideoReader.open(half)) {
        int n = 0;
        for (Frame f; (f = in.next()) != null; n++) {
          assertEquals(n, Pictures.number(f.image()), name);
        }
        assertTrue(n > FRAMES / 5 && n < FRAMES * 4 / 5, name + ": " + n);
        assertEquals(n, in.info().frames(), name);
        assertEquals(1, in.notes().size(), name + in.notes());
        String said = in.notes().getFirst();
        assertTrue(said.contains(half + " is cut off: " + n + " of "), said);
        int of = Integer.parseInt(said.replaceAll(".* of (\\d+) frames.*", "$1"));
        assertEquals(FRAMES, of, 3, said);
      }
    }
  }

  @Test
  void cutBeforeItsIndex() throws IOException {
    Path whole = folder.resolve("b.mp4");
    Clips.withBFrames(whole, "mp4", 20, 96, 64); // its index lies at the end
    byte[] bytes = Files.readAllBytes(whole);
    Path half = folder.resolve("half.mp4");
    Files.write(half, Arrays.copyOf(bytes, bytes.length / 2));
    refused("is cut off: the index at the end of the video is missing", half);
  }

  @Test
  void soundWithoutPictures() {
    Path video = folder.resolve("v.mkv");
    Clips.write(video, 3, Clips.options(64, 64));
    String said = assertThrows(UserProblem.class, () -> AudioReader.read(video, 16_000, 1)).getMessage();
    assertTrue(said.endsWith("v.mkv has no sound."), said);
    assertThrows(UserProblem.class, () -> AudioReader.open(video, 5, 1));
  }

  @Test
  void closingWithoutFinishingLeavesNothing() throws IOException {
    Path file = folder.resolve("kept.mp4");
    Clips.write(file, 5, Clips.options(64, 64));
    byte[] before = Files.readAllBytes(file);
    try (VideoWriter w = VideoWriter.create(file, Clips.options(64, 64).audio(Clips.tone(1, 48_000, 1)))) {
      for (int i = 0; i < 20; i++) {
        w.write(Pictures.numbered(64, 64, i));
      }
      assertEquals(2, folder.toFile().list().length);
    }
    assertEquals(1, folder.toFile().list().length);
    assertTrue(Arrays.equals(before, Files.readAllBytes(file)));
  }

  @Test
  void folderThatCannotBeWritten() throws IOException {
    Path notAFolder = folder.resolve("file");
    Files.writeString(notAFolder, "x");
    String said = assertThrows(UserProblem.class,
        () -> VideoWriter.create(notAFolder.resolve("a.mp4"), Clips.options(64, 64))).getMessage();
    assertTrue(said.startsWith("Cannot write " + notAFolder.resolve("a.mp4")), said);
  }

  private static void refused(String part, Path file) {
    String said = assertThrows(UserProblem.class, () -> VideoReader.open(file)).getMessage();
    assertTrue(said.contains(part), said);
    assertTrue(said.contains(file.toString()), said);
    assertFalse(said.contains("Exception"), said);
  }
}

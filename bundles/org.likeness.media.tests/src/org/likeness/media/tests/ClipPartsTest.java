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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.problem.UserProblem;
import org.likeness.media.internal.ffmpeg.Demuxer;
import org.likeness.media.video.ClipParts;
import org.likeness.media.video.Encoders;
import org.likeness.media.video.Frame;
import org.likeness.media.video.Rational;
import org.likeness.media.video.VideoOptions;
import org.likeness.media.video.VideoReader;
import org.likeness.media.video.VideoWriter;

class ClipPartsTest {
  /** Frames in a part at 25 frames a second. */
  private static final int PART = 250;
  private static final int FRAMES = PART + 9;

  @TempDir Path folder;

  /** Not on a grid; thousandths, which every container keeps. */
  private static long micros(boolean variable, int i) {
    return variable ? i * 40_000L + i % 7 * 3_000 : i * 40_000L;
  }

  private static void write(VideoWriter out, int from, int to, boolean variable) {
    for (int i = from; i < to; i++) {
      out.write(Pictures.numbered(96, 64, i), micros(variable, i));
    }
  }

  @Test
  void whatWasWrittenBeforeAKillIsNotWrittenAgainAndNothingIsMissing() {
    for (Encoders.Encoder e : Encoders.available()) {
      for (String ending : e.sound() ? List.<String>of() : e.containers()) {
        boolean variable = ending.equals(".mkv") || e.name().equals("mpeg4");
        joined(e.name(), ending, variable);
      }
    }
  }

  private void joined(String encoder, String ending, boolean variable) {
    String name = encoder + ending;
    Path parts = folder.resolve("parts-" + name);
    Path file = folder.resolve(encoder + ending);
    VideoOptions plain = VideoOptions.of(96, 64, Rational.of(25)).withEncoder(encoder).audio(Clips.tone(1, 48_000, 1));
    VideoOptions options = variable ? plain.withVariableRate().withEnd(micros(true, FRAMES) + 30_000) : plain;
    try (ClipParts out = ClipParts.open(parts, file, options, "a")) {
      assertEquals(0, out.frames());
      write(out, 0, PART + 5, variable);
    } // as a kill leaves it: five frames are lost
    assertFalse(Files.exists(file));
    try (ClipParts out = ClipParts.open(parts, file, options, "a")) {
      assertEquals(PART, out.frames(), name);
      write(out, PART, FRAMES, variable);
      assertEquals(List.of(), out.finish(), name);
    }
    try (VideoReader in = VideoReader.open(file)) {
      assertEquals(FRAMES, in.info().frames(), name);
      assertEquals(variable, in.info().variableRate(), name);
      assertTrue(in.info().hasAudio());
      int n = 0;
      for (Frame f; (f = in.next()) != null; n++) {
        assertEquals(n, Pictures.number(f.image()), name);
        assertEquals(micros(variable, n), f.micros(), 20, name);
      }
      assertEquals(FRAMES, n, name);
    }
    Path once = folder.resolve("once-" + encoder + ending);
    try (VideoWriter w = VideoWriter.create(once, options)) {
      write(w, 0, FRAMES, variable);
      w.finish();
    }
    assertEquals(stamps(once), stamps(file), name);
    ClipParts.discard(parts);
    assertFalse(Files.exists(parts));
  }

  /** When each picture begins and how long it lasts. */
  private static List<String> stamps(Path file) {
    List<String> out = new ArrayList<>();
    try (Demuxer d = Demuxer.video(file)) {
      d.onlyChosen();
      for (AVPacket p; (p = d.read()) != null; ) {
        out.add(p.pts() + "+" + p.duration());
      }
    }
    return out;
  }

  @Test
  void thePicturesAreCopiedBitForBit() {
    Path parts = folder.resolve("parts");
    Path file = folder.resolve("a.mp4");
    try (ClipParts out = ClipParts.open(parts, file, VideoOptions.of(96, 64, Rational.of(25)), "")) {
      write(out, 0, FRAMES, false);
      out.finish();
    }
    Path first = folder.resolve("first.mp4");
    try (VideoWriter w = VideoWriter.create(first, VideoOptions.of(96, 64, Rational.of(25)))) {
      write(w, 0, PART, false);
      w.finish();
    }
    assertEquals(contents(first), contents(file).subList(0, PART));
  }

  private static List<Integer> contents(Path file) {
    List<Integer> out = new ArrayList<>();
    try (Demuxer d = Demuxer.video(file)) {
      d.onlyChosen();
      for (AVPacket p; (p = d.read()) != null; ) {
        byte[] bytes = new byte[p.size()];
        p.data().get(bytes);
        out.add(Arrays.hashCode(bytes));
      }
    }
    return out;
  }

  @Test
  void partsOfSomethingElseOrDamagedOnesAreMadeAgain() throws IOException {
    Path parts = folder.resolve("parts");
    Path file = folder.resolve("a.mkv");
    VideoOptions options = VideoOptions.of(96, 64, Rational.of(25));
    try (ClipParts out = ClipParts.open(parts, file, options, "one")) {
      write(out, 0, 2 * PART, false);
      UserProblem p = assertThrows(UserProblem.class, () -> ClipParts.open(parts, file, options, "one"));
      assertTrue(p.getMessage().contains("another process is at work on it"), p.getMessage());
    }
    assertEquals(2 * PART, frames(parts, file, options, "one"));
    Path second = parts.resolve("part-000000250-000250.nut");
    byte[] whole = Files.readAllBytes(second);
    Files.write(second, Arrays.copyOf(whole, whole.length / 2));
    assertEquals(PART, frames(parts, file, options, "one"));
    assertFalse(Files.exists(second));
    assertEquals(0, frames(parts, file, options.withQuality(50), "one"));
    try (ClipParts out = ClipParts.open(parts, file, options, "two")) {
      write(out, 0, PART, false);
    }
    assertEquals(0, frames(parts, file, options, "three"));
    try (ClipParts out = ClipParts.open(parts, file, options, "three")) {
      assertThrows(UserProblem.class, out::finish);
    }
    assertFalse(Files.exists(file));
  }

  private static long frames(Path parts, Path file, VideoOptions options, String key) {
    try (ClipParts out = ClipParts.open(parts, file, options, key)) {
      return out.frames();
    }
  }
}

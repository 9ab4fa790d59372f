// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.media.image.Draw;
import org.likeness.media.image.Orientation;
import org.likeness.media.video.Encoders;
import org.likeness.media.video.Frame;
import org.likeness.media.video.Rational;
import org.likeness.media.video.VideoInfo;
import org.likeness.media.video.VideoOptions;
import org.likeness.media.video.VideoReader;
import org.likeness.media.video.VideoWriter;

class VideoRoundTripTest {
  private static final int FRAMES = 37;

  @TempDir Path folder;

  @Test
  void everyContainerKeepsFramesRateAndPicture() {
    String[][] kinds = {{"a.mp4", "h264"}, {"a.webm", "vp9"}, {"a.avi", "mjpeg"}, {"a.mkv", "h264"}, {"a.mov", "h264"}};
    for (String[] kind : kinds) {
      Path file = folder.resolve(kind[0]);
      Clips.write(file, FRAMES, Clips.options(160, 96));
      try (VideoReader in = VideoReader.open(file)) {
        VideoInfo info = in.info();
        assertEquals(kind[1], info.codec());
        assertEquals(160, info.width());
        assertEquals(96, info.height());
        assertEquals(Rational.of(24_000, 1001), info.fps(), kind[0]);
        assertFalse(info.variableRate());
        assertEquals(FRAMES, info.frames());
        assertTrue(info.framesExact());
        assertEquals(Orientation.NORMAL, info.rotation());
        assertFalse(info.hasAudio());
        assertEquals(Rational.of(24_000, 1001).micros(FRAMES), info.durationMicros(), 1500);
        int n = 0;
        for (Frame f; (f = in.next()) != null; n++) {
          assertEquals(n, f.index());
          assertEquals(n, Pictures.number(f.image()), kind[0]);
          assertEquals(Rational.of(24_000, 1001).micros(n), f.micros(), 1000);
          Image truth = Pictures.numbered(160, 96, n);
          assertTrue(Pictures.psnr(truth, f.image()) > 28, kind[0] + " frame " + n + ": " + Pictures.psnr(truth, f.image()));
        }
        assertEquals(FRAMES, n);
        assertNull(in.next());
        assertEquals(List.of(), in.notes());
      }
    }
  }

  @Test
  void everyEncoderInEveryContainerKeepsColours() {
    int[] colours = {0xc86432, 0x1e90ff, 0x30d040, 0xd02090, 0x808080, 0xf0f0f0, 0x101010};
    for (Encoders.Encoder e : Encoders.available()) {
      for (String ending : e.sound() ? List.<String>of() : e.containers()) {
        for (int height : ending.equals(".avi") ? new int[] {64, 720} : new int[] {64}) {
          colours(e.name(), ending, height, colours);
        }
      }
    }
  }

  private void colours(String encoder, String ending, int height, int[] colours) {
    Path file = folder.resolve("c" + ending);
    try (VideoWriter w = VideoWriter.create(file, VideoOptions.of(64, height, Rational.of(25)).withQuality(97).withEncoder(encoder))) {
      for (int c : colours) {
        w.write(Draw.plain(64, height, c));
      }
      w.finish();
    }
    try (VideoReader in = VideoReader.open(file)) {
      for (int c : colours) {
        Image out = in.next().image();
        for (int k = 0; k < 3; k++) {
          assertEquals(c >> (16 - 8 * k) & 255, out.get(30, 30, k), 4, encoder + ending + " " + Integer.toHexString(c) + " channel " + k);
        }
      }
    }
  }

  /** OpenH264 fails on such pictures, which must not end a conversion. */
  @Test
  void fineNoiseIsEncodedAsWellAsTheEncoderCan() {
    byte[] data = new byte[320 * 240 * 3];
    new java.util.Random(1).nextBytes(data);
    Image noise = new Image(320, 240, 3, data);
    Path file = folder.resolve("noise.mp4");
    try (VideoWriter w = VideoWriter.create(file, VideoOptions.of(320, 240, Rational.of(1)).withQuality(100))) {
      w.write(Pictures.numbered(320, 240, 0));
      w.write(noise);
      w.write(Pictures.numbered(320, 240, 2));
      w.write(Pictures.numbered(320, 240, 3));
      List<String> notes = w.finish();
      assertTrue(notes.toString().contains("frames were encoded more coarsely than was asked for")
          || notes.toString().contains("frame was encoded more coarsely than was asked for"), notes.toString());
    }
    try (VideoReader in = VideoReader.open(file)) {
      assertEquals(4, in.info().frames());
      assertEquals(0, Pictures.number(in.next().image()));
      assertTrue(Pictures.psnr(noise, in.next().image()) > 9);
      assertEquals(2, Pictures.number(in.next().image()));
      assertEquals(3, Pictures.number(in.next().image()));
      assertEquals(List.of(), in.notes());
    }
  }

  @Test
  void losslessIsLossless() {
    Path file = folder.resolve("l.mkv");
    Image in = Pictures.scene(97, 63, 4);
    try (VideoWriter w = VideoWriter.create(file, VideoOptions.of(97, 63, Rational.of(30)).withEncoder("ffv1"))) {
      w.write(in);
      assertEquals(List.of(), w.finish());
    }
    try (VideoReader r = VideoReader.open(file)) {
      assertEquals(Double.POSITIVE_INFINITY, Pictures.psnr(in, r.next().image()));
    }
  }

  @Test
  void qualityGovernsSize() throws Exception {
    Path file = folder.resolve("q.mp4");
    Clips.write(file, 10, Clips.options(160, 96).withQuality(95));
    long fine = Files.size(file);
    Clips.write(file, 10, Clips.options(160, 96).withQuality(30));
    assertTrue(Files.size(file) < fine / 2);
  }

  @Test
  void oddSizesStay() {
    int[][] sizes = {{161, 121}, {65, 34}, {64, 33}, {17, 16}, {16, 17}};
    for (Encoders.Encoder e : Encoders.available()) {
      for (String ending : e.sound() || e.name().matches("libopenh264|libsvtav1") ? List.<String>of() : e.containers()) {
        for (int[] size : sizes) {
          oddSize(e.name(), ending, size[0], size[1]);
        }
      }
    }
    for (String ending : new String[] {".mp4", ".mov", ".mkv", ".webm", ".avi"}) {
      List<String> notes = oddSize("", ending, 161, 121);
      boolean other = !ending.equals(".webm") && !ending.equals(".avi");
      assertEquals(other, notes.toString().contains("instead of libopenh264, which cannot hold 161 x 121 pixels"), ending + notes);
    }
    UserProblem p = assertThrows(UserProblem.class, () -> VideoWriter.create(folder.resolve("x.mp4"), Clips.options(65, 33).withEncoder("libopenh264")));
    assertTrue(p.getMessage().contains("libopenh264 takes even sides only, not 65 x 33; name no encoder or libvpx-vp9"), p.getMessage());
  }

  private List<String> oddSize(String encoder, String ending, int width, int height) {
    String name = encoder + ending + " " + width + "x" + height;
    Path file = folder.resolve("odd" + ending);
    Image truth = Pictures.scene(width, height, 1);
    List<String> notes;
    try (VideoWriter w = VideoWriter.create(file, VideoOptions.of(width, height, Rational.of(25)).withEncoder(encoder))) {
      w.write(truth);
      w.write(truth);
      notes = w.finish();
    }
    try (VideoReader r = VideoReader.open(file)) {
      Image got = r.next().image();
      assertEquals(width, got.width(), name);
      assertEquals(height, got.height(), name);
      assertTrue(Pictures.psnr(truth, got) > 27, name + ": " + Pictures.psnr(truth, got));
    }
    return notes;
  }

  @Test
  void timesOfAVariableRateAreKept() {
    long[] times = {0, 40_000, 50_000, 150_000, 151_000, 400_000, 433_333, 1_000_000};
    String[][] kinds = {{"v.mp4", ""}, {"v.webm", ""}, {"v.mkv", ""}, {"v.mov", "mpeg4"}, {"v.avi", ""}, {"v.avi", "mpeg4"}};
    for (String[] kind : kinds) {
      String name = kind[0];
      Path file = folder.resolve(name);
      try (VideoWriter w = VideoWriter.create(file, Clips.options(160, 96).withVariableRate().withEnd(1_250_000).withEncoder(kind[1]))) {
        for (int i = 0; i < times.length; i++) {
          w.write(Pictures.numbered(160, 96, i), times[i]);
        }
        w.finish();
      }
      try (VideoReader r = VideoReader.open(file)) {
        assertTrue(r.info().variableRate(), name);
        assertEquals(7.0, r.info().fps().value(), 0.01);
        if (!name.endsWith("avi")) { // which holds the last picture by an empty chunk that our reader does not count
          assertEquals(1_250_000, r.info().durationMicros(), 1500, name + ": the last frame lasts as long as it did");
        }
        long[] read = r.frameMicros();
        for (int i = 0; i < times.length; i++) {
          assertEquals(times[i], read[i], name.endsWith("mp4") ? 1 : 1000, name + kind[1] + " " + i);
          Frame f = r.next();
          assertEquals(read[i], f.micros());
          assertEquals(i, Pictures.number(f.image()));
        }
        for (int i : new int[] {5, 2, 7, 0}) {
          r.seek(i);
          assertEquals(i, Pictures.number(r.next().image()), name);
        }
      }
    }
  }

  @Test
  void missingEncoderIsAnErrorThatNamesTheOthers() {
    for (String name : new String[] {"libx264", "h265_from_mars"}) {
      UserProblem p = assertThrows(UserProblem.class,
          () -> VideoWriter.create(folder.resolve("x.mp4"), Clips.options(64, 64).withEncoder(name)));
      assertTrue(p.getMessage().contains("the encoder " + name + " is not installed"), p.getMessage());
      assertTrue(p.getMessage().contains("libopenh264"), p.getMessage());
    }
    UserProblem p = assertThrows(UserProblem.class,
        () -> VideoWriter.create(folder.resolve("x.webm"), Clips.options(64, 64).withEncoder("mjpeg")));
    assertTrue(p.getMessage().contains("mjpeg does not go into .webm"), p.getMessage());
    assertEquals(0, folder.toFile().list().length);
  }

  @Test
  void encodersForTheDoctor() {
    List<Encoders.Encoder> all = Encoders.available();
    assertTrue(all.stream().anyMatch(e -> e.name().equals("libopenh264") && e.available() && !e.sound() && e.containers().contains(".mp4")));
    assertTrue(all.stream().anyMatch(e -> e.name().equals("aac") && e.sound()));
    assertTrue(Encoders.version().matches("\\d+\\..*"), Encoders.version());
  }

  @Test
  void misuseIsRefused() {
    Path file = folder.resolve("m.avi");
    assertThrows(UserProblem.class, () -> VideoWriter.create(folder.resolve("m.gif"), Clips.options(64, 64)));
    assertThrows(UserProblem.class, () -> Clips.options(8, 64));
    assertThrows(UserProblem.class, () -> Clips.options(64, 64).withQuality(0));
    try (VideoWriter w = VideoWriter.create(file, Clips.options(64, 64))) {
      assertThrows(UserProblem.class, w::finish);
      assertThrows(IllegalArgumentException.class, () -> w.write(Image.rgb(32, 32)));
      assertThrows(IllegalArgumentException.class, () -> w.write(Image.rgb(64, 64), -7));
    }
    assertEquals(0, folder.toFile().list().length);
  }

  @Test
  void rates() {
    assertEquals(Rational.of(30_000, 1001), Rational.parse("29.97"));
    assertEquals(Rational.of(24_000, 1001), Rational.parse("23.976"));
    assertEquals(Rational.of(25), Rational.parse("25"));
    assertEquals(Rational.of(30_000, 1001), Rational.parse("60000/2002"));
    assertEquals(Rational.of(25, 2), Rational.parse("12.5"));
    assertEquals(1_001_000, Rational.of(30_000, 1001).micros(30));
    assertEquals(33_367, Rational.of(30_000, 1001).micros(1));
    assertThrows(UserProblem.class, () -> Rational.parse("fast"));
    assertThrows(UserProblem.class, () -> Rational.parse("0"));
    assertThrows(UserProblem.class, () -> Rational.parse("25/0"));
  }
}

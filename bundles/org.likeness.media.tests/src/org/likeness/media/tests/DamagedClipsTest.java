// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.tests;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ420P;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.media.internal.ffmpeg.Demuxer;
import org.likeness.media.video.Frame;
import org.likeness.media.video.Rational;
import org.likeness.media.video.VideoOptions;
import org.likeness.media.video.VideoReader;

/** Bad sectors: what is behind a hole keeps its number and its time. */
class DamagedClipsTest {
  @TempDir Path folder;

  /** Overwrites the coded frames with zeros. */
  private static void wipe(Path file, int... frames) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try (Demuxer d = Demuxer.video(file)) {
      int n = 0;
      for (AVPacket p; (p = d.read()) != null; n++) {
        int frame = n;
        if (Arrays.stream(frames).anyMatch(f -> f == frame)) {
          Arrays.fill(bytes, (int) p.pos(), (int) p.pos() + p.size(), (byte) 0);
        }
      }
    }
    Files.write(file, bytes);
  }

  @Test
  void holesAreHeldAndNamed() throws IOException {
    Path file = folder.resolve("holes.mp4");
    Clips.write(file, 60, VideoOptions.of(160, 96, Rational.of(10)));
    wipe(file, 7, 8, 30);
    try (VideoReader r = VideoReader.open(file)) {
      List<Frame> frames = ChangingClipsTest.all(r);
      assertEquals(60, frames.size());
      for (int i = 0; i < 60; i++) {
        assertEquals(i, frames.get(i).index());
        assertEquals(100_000L * i, frames.get(i).micros());
        assertEquals(i >= 7 && i < 20 || i >= 30 && i < 40, frames.get(i).damaged(), "frame " + i + ": a key frame follows every two seconds");
      }
      for (int i : new int[] {7, 8, 30}) {
        assertEquals(i == 30 ? 29 : 6, Pictures.number(frames.get(i).image()), "frame " + i + " is held");
      }
      for (int i : new int[] {0, 6, 20, 29, 40, 59}) {
        assertEquals(i, Pictures.number(frames.get(i).image()), "frame " + i);
      }
      assertTrue(r.notes().getFirst().contains("3 of 60 frames could not be decoded (numbers 7 to 8 at 0.70 s, 30 at 3.00 s)"), r.notes().toString());
      assertTrue(r.notes().get(1).contains("20 of 60 frames were decoded from damaged data"), r.notes().toString());
    }
  }

  @Test
  void seekingIntoAHoleFindsTheSamePicture() throws IOException {
    Path file = folder.resolve("seek.mp4");
    Clips.write(file, 60, VideoOptions.of(160, 96, Rational.of(10)));
    wipe(file, 25, 26);
    try (VideoReader r = VideoReader.open(file)) {
      for (int i : new int[] {26, 25, 50, 24}) {
        r.seek(i);
        Frame f = r.next();
        assertEquals(i, f.index());
        assertEquals(i > 24 && i < 27 ? 24 : i, Pictures.number(f.image()), "frame " + i);
        assertEquals(i == 25 || i == 26, f.damaged(), "frame " + i);
      }
    }
  }

  /** Each JPEG stands for itself: only the wiped ones are gone. */
  @Test
  void theFirstAndTheLastFrame() throws IOException {
    Path file = folder.resolve("ends.mov");
    try (ForeignClip c = new ForeignClip(file, "mov")) {
      c.encoder("mjpeg", AV_PIX_FMT_YUVJ420P, 64, 64, e -> e.color_range(AVCOL_RANGE_JPEG));
      for (int i = 0; i < 10; i++) {
        int luma = 20 * i + 20;
        c.frame(i, (plane, x, y) -> plane == 0 ? luma : 128);
      }
    }
    wipe(file, 0, 9);
    try (VideoReader r = VideoReader.open(file)) {
      List<Frame> frames = ChangingClipsTest.all(r);
      assertEquals(10, frames.size());
      for (int i = 0; i < 10; i++) {
        assertEquals(20 * Math.clamp(i, 1, 8) + 20, frames.get(i).image().get(30, 30, 1), 3, "frame " + i);
        assertEquals(i == 0 || i == 9, frames.get(i).damaged(), "frame " + i);
      }
    }
  }

  @Test
  void aSoundClipHasNoDamage() {
    Path file = folder.resolve("sound.mp4");
    Clips.write(file, 30, VideoOptions.of(160, 96, Rational.of(10)));
    try (VideoReader r = VideoReader.open(file)) {
      ChangingClipsTest.all(r).forEach(f -> assertFalse(f.damaged(), "frame " + f.index()));
      assertEquals(List.of(), r.notes());
    }
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.tests;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ420P;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.image.Image;
import org.likeness.media.image.Colour;
import org.likeness.media.internal.ffmpeg.Demuxer;
import org.likeness.media.video.Frame;
import org.likeness.media.video.VideoReader;

/** Packets that the container loses: what is behind the hole keeps its time, and the hole is counted. */
class LostPacketsTest {
  private static final int FRAMES = 150;
  @TempDir Path folder;

  private static void clip(Path file, String muxer, String encoder, int between) {
    boolean jpeg = encoder.equals("mjpeg");
    try (ForeignClip c = new ForeignClip(file, muxer)) {
      c.encoder(encoder, jpeg ? AV_PIX_FMT_YUVJ420P : AV_PIX_FMT_YUV420P, 160, 96, e -> {
        e.max_b_frames(between);
        if (jpeg) {
          e.color_range(AVCOL_RANGE_JPEG).flags(e.flags() | org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_QSCALE).global_quality(300);
        }
      });
      for (int i = 0; i < FRAMES; i++) {
        Image picture = Pictures.numbered(160, 96, i);
        float[] luma = Colour.luma(picture).data();
        c.frame(i, (plane, x, y) -> plane == 0 ? Math.round(luma[y * 160 + x]) : 128);
      }
    }
  }

  private static List<Frame> frames(Path file, StringBuilder said) {
    try (VideoReader r = VideoReader.open(file)) {
      List<Frame> out = ChangingClipsTest.all(r);
      long[] times = r.frameMicros();
      assertArrayEquals(times, out.stream().mapToLong(Frame::micros).toArray());
      r.notes().forEach(n -> said.append(n).append('\n'));
      return out;
    }
  }

  /** Every frame that counts as sound shows its number at that number's time; how many are not, the notes say. */
  private static void check(Path file, long[] times, int atLeast, String what) {
    StringBuilder said = new StringBuilder();
    List<Frame> frames = frames(file, said);
    assertEquals(FRAMES, frames.size(), what);
    for (int i = 0; i < FRAMES; i++) {
      Frame f = frames.get(i);
      assertEquals(times[i], f.micros(), 20_000, what + ", frame " + i);
      assertTrue(f.damaged() || Pictures.number(f.image()) == i, what + ": frame " + i + " shows " + Pictures.number(f.image()) + "\n" + said);
    }
    long bad = frames.stream().filter(Frame::damaged).count();
    assertTrue(bad >= atLeast, what + ": " + bad);
    assertTrue(said.toString().contains(" of " + FRAMES + " frames"), what + ": " + said);
  }

  /** Chunks whose name is overwritten, one and several in a row; the index at the end still has them. */
  @Test
  void aviChunksWithoutTheirNames() throws IOException {
    nameless("mjpeg", 0);
    nameless("mpeg4", 0);
    nameless("mpeg4", 2);
  }

  private void nameless(String encoder, int between) throws IOException {
    Path whole = folder.resolve("whole.avi");
    clip(whole, "avi", encoder, between);
    long[] times = frames(whole, new StringBuilder()).stream().mapToLong(Frame::micros).toArray();
    for (int[] gone : new int[][] {{40}, {40, 41, 42}, {20, 50, 51}, {24}}) {
      byte[] bytes = Files.readAllBytes(whole);
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      int chunk = text.indexOf("movi");
      for (int i = 0, k = 0; i <= gone[gone.length - 1]; i++) {
        chunk = text.indexOf("00dc", chunk + 4);
        if (i == gone[k]) {
          Arrays.fill(bytes, chunk, chunk + 4, (byte) 0);
          k++;
        }
      }
      Path file = folder.resolve("hurt.avi");
      Files.write(file, bytes);
      check(file, times, gone.length, Arrays.toString(gone));
    }
  }

  @Test
  void theLastChunkWithoutItsName() throws IOException {
    Path file = folder.resolve("ends.avi");
    clip(file, "avi", "mjpeg", 0);
    long[] times = frames(file, new StringBuilder()).stream().mapToLong(Frame::micros).toArray();
    byte[] bytes = Files.readAllBytes(file);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int last = text.lastIndexOf("00dc", text.indexOf("idx1") - 1);
    Arrays.fill(bytes, last, last + 4, (byte) 0);
    Files.write(file, bytes);
    check(file, times, 1, "the last");
  }

  /** Where the coded frames begin; empty where the container does not tell. */
  private static long[] places(Path file) {
    List<Long> out = new ArrayList<>();
    try (Demuxer d = Demuxer.video(file)) {
      for (AVPacket p; (p = d.read()) != null; ) {
        out.add(p.pos());
      }
    }
    return out.contains(-1L) ? new long[0] : out.stream().mapToLong(Long::longValue).toArray();
  }

  /** A run of bytes overwritten, by zeros and by others, at many places of each container. */
  @Test
  void bytesOverwritten() throws IOException {
    overwritten("mp4", "mpeg4", 2);
    overwritten("matroska", "mpeg4", 2);
    overwritten("matroska", "mjpeg", 0);
    overwritten("avi", "mpeg4", 2);
    overwritten("mov", "mpeg4", 0);
    overwritten("mpegts", "mpeg2video", 2);
    overwritten("mpeg", "mpeg2video", 2);
    overwritten("flv", "flv", 0);
  }

  private void overwritten(String muxer, String encoder, int between) throws IOException {
    Path whole = folder.resolve("whole." + muxer);
    clip(whole, muxer, encoder, between);
    List<Frame> sound = frames(whole, new StringBuilder());
    sound.forEach(f -> assertFalse(f.damaged()));
    long[] times = sound.stream().mapToLong(Frame::micros).toArray();
    byte[] bytes = Files.readAllBytes(whole);
    Path file = folder.resolve("hurt." + muxer);
    long[] places = places(whole);
    for (int trial = 0; trial < 5; trial++) {
      int from = (int) (places.length == 0 ? bytes.length * (0.2 + 0.11 * trial) : places[15 + 12 * trial] + 7 * trial);
      byte[] junk = new byte[(int) (places.length == 0 ? bytes.length / 20 : places[22 + 12 * trial] - from)];
      if (trial % 2 == 0) {
        new Random(trial).nextBytes(junk);
      }
      byte[] hurt = bytes.clone();
      System.arraycopy(junk, 0, hurt, from, junk.length);
      Files.write(file, hurt);
      check(file, times, 1, muxer + " " + trial);
    }
  }
}

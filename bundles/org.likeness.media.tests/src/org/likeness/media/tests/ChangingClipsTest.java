// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.tests;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ444P;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.media.audio.AudioReader;
import org.likeness.media.audio.Sound;
import org.likeness.media.video.Frame;
import org.likeness.media.video.Rational;
import org.likeness.media.video.VideoOptions;
import org.likeness.media.video.VideoReader;
import org.likeness.media.video.VideoWriter;

/** Later frames need not be like the first. */
class ChangingClipsTest {
  @TempDir Path folder;

  private static void jpeg(AVCodecContext c) {
    c.color_range(AVCOL_RANGE_JPEG).flags(c.flags() | org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_QSCALE).global_quality(300);
  }

  /** A white disc in the middle of grey. */
  private static ForeignClip.Sample disc(int width, int height) {
    return (plane, x, y) -> plane > 0 ? 128 : Math.hypot(x - width / 2.0, y - height / 2.0) < height / 4.0 ? 235 : 100;
  }

  static List<Frame> all(VideoReader r) {
    List<Frame> out = new ArrayList<>();
    for (Frame f; (f = r.next()) != null; ) {
      out.add(f);
    }
    return out;
  }

  @Test
  void framesOfOtherSizesAndFormatsAreFittedIn() {
    Path file = folder.resolve("sizes.avi");
    int[][] sizes = {{96, 64}, {192, 128}, {64, 96}, {16_000, 2}, {16, 16}, {96, 64}};
    try (ForeignClip c = new ForeignClip(file, "avi")) {
      for (int i = 0; i < sizes.length; i++) {
        int format = i % 2 == 0 ? AV_PIX_FMT_YUVJ420P : AV_PIX_FMT_YUVJ444P;
        c.encoder("mjpeg", format, sizes[i][0], sizes[i][1], ChangingClipsTest::jpeg);
        c.frame(2 * i, disc(sizes[i][0], sizes[i][1])).frame(2 * i + 1, disc(sizes[i][0], sizes[i][1]));
      }
    }
    try (VideoReader r = VideoReader.open(file)) {
      List<Frame> frames = all(r);
      assertEquals(12, frames.size());
      for (Frame f : frames) {
        assertEquals(96, f.image().width());
        assertEquals(64, f.image().height());
      }
      assertTrue(Pictures.psnr(frames.get(0).image(), frames.get(2).image()) > 25, "twice the size, same shape");
      Image tall = frames.get(4).image();
      assertEquals(0, tall.get(5, 32, 0), "a bar beside a tall frame");
      assertTrue(tall.get(48, 32, 0) > 220, "the middle stays the middle");
      assertTrue(Pictures.psnr(frames.get(0).image(), frames.get(10).image()) > 40, "back again");
      assertTrue(String.join(" ", r.notes()).contains("changes its frame size midway (to 192 x 128 pixels)"), r.notes().toString());
    }
  }

  /** As the demuxer of raw MP3 gives it: stereo at 48,000 Hz, then mono at 32,000 Hz. */
  @Test
  void soundThatChangesItsFormat() throws IOException {
    Path file = folder.resolve("changing.mp3");
    Path a = folder.resolve("a.mp3");
    Path b = folder.resolve("b.mp3");
    Mp3.write(a, 48_000, 2, 48_000);
    Mp3.write(b, 32_000, 1, 32_000);
    byte[] one = Files.readAllBytes(a);
    byte[] two = Files.readAllBytes(b);
    Files.write(file, ByteBuffer.allocate(one.length + two.length).put(one).put(two).array());
    Sound s = AudioReader.read(file, 16_000, 1);
    assertEquals(2.0, s.seconds(), 0.2);
    assertTrue(loud(s, 0.3, 0.7) > 0.1 && loud(s, 1.4, 1.7) > 0.1, "both parts are heard");
    String changes = "changing.mp3 changes its sound midway, at 1.0";
    assertTrue(written(file, "copied.mp4").contains(changes) && written(file, "copied.mp4").contains("48,000 Hz in 2 channels, then 32,000 Hz in 1 channel"),
        written(file, "copied.mp4"));
    assertTrue(written(file, "anew.webm").contains(changes) && written(file, "anew.webm").contains("48,000 Hz throughout"), written(file, "anew.webm"));
    assertFalse(written(a, "steady.mp4").contains("midway"), written(a, "steady.mp4"));
  }

  /** What is said of a clip that takes its sound from a file. */
  private String written(Path sound, String name) {
    try (VideoWriter w = VideoWriter.create(folder.resolve(name), VideoOptions.of(64, 64, Rational.of(10)).audioFrom(sound))) {
      for (int i = 0; i < 20; i++) {
        w.write(Image.rgb(64, 64));
      }
      return String.join(" ", w.finish());
    }
  }

  private static double loud(Sound s, double from, double to) {
    double sum = 0;
    int n = 0;
    for (int i = (int) (from * s.rate()); i < to * s.rate(); i++, n++) {
      sum += s.samples()[i * s.channels()] * s.samples()[i * s.channels()];
    }
    return Math.sqrt(sum / n);
  }

  @Test
  void aHoleInTheSoundIsSilent() {
    Path file = folder.resolve("hole.mkv");
    try (ForeignClip c = new ForeignClip(file, "matroska")) {
      c.encoder("mjpeg", AV_PIX_FMT_YUVJ420P, 64, 64, ChangingClipsTest::jpeg).pcm();
      for (int i = 0; i < 75; i++) {
        c.frame(i, disc(64, 64));
      }
      c.samples(0, 8_000, 8_000).samples(16_000, 8_000, 16_000);
    }
    Sound s = AudioReader.read(file, 8_000, 1);
    assertEquals(3.0, s.seconds(), 0.05);
    assertTrue(loud(s, 0.3, 0.7) > 0.2);
    assertEquals(0, loud(s, 1.2, 1.8), 1e-3);
    assertTrue(loud(s, 2.3, 2.7) > 0.4, "what follows keeps its time");
  }

  @Test
  void soundThatIsSaidToBeginTomorrowIsRefused() {
    Path file = folder.resolve("late.mkv");
    try (ForeignClip c = new ForeignClip(file, "matroska")) {
      c.encoder("mjpeg", AV_PIX_FMT_YUVJ420P, 64, 64, ChangingClipsTest::jpeg).pcm();
      c.frame(0, disc(64, 64)).frame(1, disc(64, 64));
      c.samples(8_000L * 3600 * 30, 8_000, 8_000);
    }
    String said = assertThrows(UserProblem.class, () -> AudioReader.read(file, 48_000, 2)).getMessage();
    assertTrue(said.contains("its sound is said to begin 30 hours after its picture"), said);
  }

  /** An AVI header may state any rate: 1,191,182,348 frames a second have all times equal to the microsecond. */
  @Test
  void timesAscendWhateverTheHeaderSays() throws IOException {
    for (int rate : new int[] {1_191_182_348, 1}) {
      Path file = folder.resolve("rate" + rate + ".avi");
      Clips.withBFrames(file, "avi", 12, 96, 64);
      byte[] bytes = Files.readAllBytes(file);
      ByteBuffer b = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      int strh = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("strh");
      b.putInt(strh + 8 + 20, rate == 1 ? 2_000_000_000 : 1).putInt(strh + 8 + 24, rate);
      Files.write(file, bytes);
      try (VideoReader r = VideoReader.open(file)) {
        List<Frame> frames = all(r);
        assertEquals(12, frames.size());
        assertTrue(r.info().fps().value() <= 1000 && r.info().fps().value() >= 1e-4, r.info().toString());
        for (int i = 1; i < frames.size(); i++) {
          assertTrue(frames.get(i).micros() > frames.get(i - 1).micros(), "frame " + i);
        }
        assertFalse(r.notes().isEmpty());
      }
    }
  }
}

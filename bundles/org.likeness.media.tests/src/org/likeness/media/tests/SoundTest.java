// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.media.audio.AudioReader;
import org.likeness.media.audio.Sound;
import org.likeness.media.internal.ffmpeg.Demuxer;
import org.likeness.media.video.AudioSource;
import org.likeness.media.video.Rational;
import org.likeness.media.video.VideoInfo;
import org.likeness.media.video.VideoOptions;
import org.likeness.media.video.VideoReader;
import org.likeness.media.video.VideoWriter;

class SoundTest {
  private static final int FRAMES = 50;
  private static final VideoOptions PLAIN = VideoOptions.of(64, 64, Rational.of(25));

  @TempDir Path folder;

  @Test
  void copiedSoundIsTheSameByteForByteAndAtTheSameTime() {
    for (String[] kind : new String[][] {{"a.mp4", "aac"}, {"a.webm", "opus"}, {"a.avi", "pcm_s16le"}, {"a.mkv", "opus"}}) {
      Path source = folder.resolve(kind[0]);
      Clips.write(source, FRAMES, PLAIN.audio(Clips.tone(2, 48_000, 2)));
      Path copy = folder.resolve("copy-" + kind[0]);
      assertEquals(List.of(), write(copy, FRAMES, PLAIN.audioFrom(source)));
      List<String> before = packets(source);
      assertTrue(before.size() > 30, kind[0]);
      assertEquals(before, packets(copy), kind[0]);
      try (VideoReader in = VideoReader.open(copy)) {
        assertEquals(kind[1], in.info().audioCodec());
        assertEquals(FRAMES, in.info().frames());
      }
      assertArrayEquals(AudioReader.read(source, 48_000, 2).samples(), AudioReader.read(copy, 48_000, 2).samples(), kind[0]);
    }
  }

  @Test
  void soundThatTheContainerCannotHoldIsEncodedAnewAndThatIsSaid() {
    Path source = folder.resolve("a.mp4");
    Clips.write(source, FRAMES, PLAIN.audio(Clips.tone(2, 44_100, 1)));
    Path webm = folder.resolve("b.webm");
    List<String> notes = write(webm, FRAMES, PLAIN.audioFrom(source));
    assertEquals(1, notes.size());
    assertTrue(notes.getFirst().contains("encoded anew as libopus, because .webm does not hold aac"), notes.getFirst());
    try (VideoReader in = VideoReader.open(webm)) {
      assertEquals("opus", in.info().audioCodec());
      assertEquals(48_000, in.info().audioRate());
    }
    assertLike(Clips.tone(2, 16_000, 1), AudioReader.read(webm, 16_000, 1), 15);
  }

  @Test
  void aSilentSourceGivesASilentVideo() {
    Path silent = folder.resolve("silent.mp4");
    Clips.write(silent, 5, PLAIN);
    Path copy = folder.resolve("copy.mp4");
    assertEquals(List.of(), write(copy, 5, PLAIN.audioFrom(silent)));
    try (VideoReader in = VideoReader.open(copy)) {
      assertFalse(in.info().hasAudio());
    }
  }

  @Test
  void samplesComeBack() {
    Sound tone = Clips.tone(2, 48_000, 2);
    Path avi = folder.resolve("t.avi");
    write(avi, FRAMES, PLAIN.audio(tone));
    Sound pcm = AudioReader.read(avi, 48_000, 2);
    assertEquals(tone.length(), pcm.length());
    for (int i = 0; i < pcm.samples().length; i++) {
      assertEquals(tone.samples()[i], pcm.samples()[i], 1.0 / 32_000);
    }
    for (String name : new String[] {"t.mp4", "t.webm"}) {
      Path file = folder.resolve(name);
      write(file, FRAMES, PLAIN.audio(tone));
      assertLike(tone, AudioReader.read(file, 48_000, 2), 20);
    }
    Path low = folder.resolve("low.mp4");
    write(low, FRAMES, PLAIN.audio(Clips.tone(2, 15_000, 1)));
    assertLike(Clips.tone(2, 16_000, 1), AudioReader.read(low, 16_000, 1), 15);
  }

  @Test
  void aPartOfTheSoundStartsWithItsFrame() {
    Path source = folder.resolve("a.avi");
    Sound tone = Clips.tone(2, 48_000, 1);
    Clips.write(source, FRAMES, PLAIN.audio(tone));
    for (String name : new String[] {"part.avi", "part.mp4", "part.webm"}) {
      Path part = folder.resolve(name);
      write(part, 25, PLAIN.withAudio(new AudioSource.Track(source, 500_000, 1_500_000)));
      Sound got = AudioReader.read(part, 48_000, 1);
      assertEquals(1, got.seconds(), 0.06, name);
      assertLike(tone.part(500_000, 1_500_000), got, name.endsWith("avi") ? 20 : 12);
    }
  }

  @Test
  void soundThatIsLongerThanThePictureIsKeptWhole() {
    for (String name : new String[] {"long.mp4", "long.webm", "long.mkv", "long.avi"}) {
      Path file = folder.resolve(name);
      assertEquals(List.of(), write(file, 25, PLAIN.audio(Clips.tone(4, 48_000, 1))));
      assertEquals(4, AudioReader.read(file, 48_000, 1).seconds(), 0.06, name);
      Path copy = folder.resolve("copy-" + name);
      assertEquals(List.of(), write(copy, 25, PLAIN.audioFrom(file)));
      assertEquals(packets(file), packets(copy), name);
      try (VideoReader in = VideoReader.open(copy)) {
        assertEquals(1_000_000, in.info().durationMicros(), 1500, name);
      }
    }
  }

  @Test
  void likeAnotherVideo() {
    Path source = folder.resolve("a.mp4");
    Clips.write(source, FRAMES, PLAIN.audio(Clips.tone(2, 48_000, 1)));
    try (VideoReader in = VideoReader.open(source)) {
      VideoInfo info = in.info();
      VideoOptions like = VideoOptions.like(info, source);
      assertEquals(info.fps(), like.fps());
      assertEquals(new AudioSource.Track(source, 0, Long.MAX_VALUE), like.audio());
      assertEquals(info.width(), like.width());
    }
  }

  private static List<String> write(Path file, int frames, VideoOptions options) {
    try (VideoWriter w = VideoWriter.create(file, options)) {
      for (int i = 0; i < frames; i++) {
        w.write(Pictures.numbered(options.width(), options.height(), i));
      }
      return w.finish();
    }
  }

  /** Time stamp, length and a hash of the content of each sound packet. */
  private static List<String> packets(Path file) {
    List<String> out = new ArrayList<>();
    try (Demuxer d = Demuxer.audio(file)) {
      d.onlyChosen();
      double tick = (double) d.stream().time_base().num() / d.stream().time_base().den();
      for (AVPacket p; (p = d.read()) != null; ) {
        byte[] bytes = new byte[p.size()];
        p.data().get(bytes);
        out.add(Math.round(p.pts() * tick * 1000) + " " + bytes.length + " " + Arrays.hashCode(bytes));
      }
    }
    return out;
  }

  /** Compares with the true sound at the best lag within 5 ms, in dB; codecs change samples, not time. */
  private static void assertLike(Sound truth, Sound got, double decibels) {
    assertEquals(truth.rate(), got.rate());
    int c = truth.channels();
    int n = Math.min(truth.length(), got.length());
    assertTrue(n > 0.95 * truth.length(), got + " for " + truth);
    double best = -99;
    int most = truth.rate() / 200;
    for (int lag = -most; lag <= most; lag++) {
      double error = 0;
      double power = 0;
      for (int i = truth.rate() / 20; i < n - truth.rate() / 20; i++) {
        double t = truth.samples()[i * c];
        double d = t - got.samples()[(i + lag) * c];
        error += d * d;
        power += t * t;
      }
      best = Math.max(best, 10 * Math.log10(power / error));
    }
    assertTrue(best > decibels, best + " dB");
  }
}

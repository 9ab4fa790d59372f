// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_COMMENT;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_SUBTITLE;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVChapter;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.image.Image;
import org.likeness.media.audio.Sound;
import org.likeness.media.video.Frame;
import org.likeness.media.video.Rational;
import org.likeness.media.video.VideoOptions;
import org.likeness.media.video.VideoReader;
import org.likeness.media.video.VideoWriter;

/** What goes with a picture goes with its copy. */
class TracksTest {

  @TempDir Path folder;
  private Path one;
  private Path two;

  /** A track: what is said of it, and its packets. Times are microseconds after the first picture. */
  private record Track(int type, String codec, String language, String title, boolean comment, List<Integer> contents, List<Long> times,
      List<String> texts) {}

  private record Read(List<Track> sounds, List<Track> texts, List<String> chapters, String title, String place) {}

  @BeforeEach
  void clips() {
    one = clip("one.mkv", 440);
    two = clip("two.mkv", 880);
  }

  private Path clip(String name, int hertz) {
    float[] s = new float[96_000];
    for (int i = 0; i < s.length; i++) {
      s[i] = (float) (0.4 * Math.sin(2 * Math.PI * hertz * i / 48_000));
    }
    Path file = folder.resolve(name);
    try (VideoWriter w = VideoWriter.create(file, VideoOptions.of(64, 64, Rational.of(25)).audio(new Sound(48_000, 1, s)))) {
      for (int i = 0; i < 50; i++) {
        w.write(Image.rgb(64, 64));
      }
      w.finish();
    }
    return file;
  }

  private List<String> copy(Path source, Path to) {
    try (VideoReader in = VideoReader.open(source); VideoWriter w = VideoWriter.create(to, VideoOptions.like(in.info(), source))) {
      for (Frame f; (f = in.next()) != null; ) {
        w.write(f.image());
      }
      return w.finish();
    }
  }

  private static Read read(Path file) {
    try (Demuxer d = Demuxer.any(file)) {
      List<Track> all = new ArrayList<>();
      for (int i = 0; i < d.streams(); i++) {
        AVStream s = d.stream(i);
        all.add(new Track(s.codecpar().codec_type(), avcodec_get_name(s.codecpar().codec_id()).getString(), Tags.get(s.metadata(), "language"),
            Tags.get(s.metadata(), d.format().contains("mp4") ? "handler_name" : "title"), (s.disposition() & AV_DISPOSITION_COMMENT) != 0, new ArrayList<>(), new ArrayList<>(),
            new ArrayList<>()));
      }
      long picture = Long.MIN_VALUE;
      List<long[]> times = new ArrayList<>();
      for (AVPacket p; (p = d.readAny()) != null; ) {
        byte[] bytes = new byte[p.size()];
        p.data().get(bytes);
        Track t = all.get(p.stream_index());
        long at = StreamFacts.micros(p.pts(), StreamFacts.base(d.stream(p.stream_index())));
        picture = t.type == AVMEDIA_TYPE_VIDEO && picture == Long.MIN_VALUE ? at : picture;
        times.add(new long[] {p.stream_index(), at});
        t.contents.add(Arrays.hashCode(bytes));
        boolean prefixed = t.codec.equals("mov_text");
        t.texts.add(new String(bytes, prefixed ? Math.min(2, bytes.length) : 0, Math.max(0, bytes.length - (prefixed ? 2 : 0)), StandardCharsets.UTF_8)
            .strip());
      }
      for (long[] t : times) {
        all.get((int) t[0]).times.add(t[1] - picture);
      }
      List<String> chapters = new ArrayList<>();
      for (int i = 0; i < d.context().nb_chapters(); i++) {
        AVChapter c = d.context().chapters(i);
        Rational base = Rational.of(c.time_base().num(), c.time_base().den());
        chapters.add(Tags.get(c.metadata(), "title") + " " + StreamFacts.micros(c.start(), base) / 100_000);
      }
      return new Read(all.stream().filter(t -> t.type == AVMEDIA_TYPE_AUDIO).toList(),
          all.stream().filter(t -> t.type == AVMEDIA_TYPE_SUBTITLE).toList(), chapters, Tags.get(d.context().metadata(), "title"),
          Tags.get(d.context().metadata(), "location"));
    }
  }

  @Test
  void allTracksGoAlongPacketForPacketAtTheSameTimes() {
    Path source = folder.resolve("rich.mkv");
    RichClip.write(source, one, two, 0, 700_000);
    Read truth = read(source);
    assertEquals(2, truth.sounds.size());
    assertEquals(700_000, truth.sounds.get(1).times.getFirst(), 10_000);
    for (String name : new String[] {"copy.mkv", "copy.mp4"}) {
      Path to = folder.resolve(name);
      List<String> notes = copy(source, to);
      Read got = read(to);
      for (int i = 0; i < 2; i++) {
        Track a = truth.sounds.get(i);
        Track b = got.sounds.get(i);
        assertEquals(a.contents, b.contents, name);
        assertEquals(a.codec, b.codec, name);
        assertEquals(a.language, b.language, name);
        assertEquals(a.comment, b.comment, name);
        assertEquals(a.times.getFirst(), b.times.getFirst(), 2_000, name);
        assertEquals(a.times.getLast(), b.times.getLast(), 2_000, name);
      }
      assertEquals("A clip", got.title, name);
      assertEquals(truth.chapters, got.chapters, name);
      texts(truth, got, name);
      boolean mp4 = name.endsWith("mp4");
      assertEquals(mp4 ? 1 : 0, notes.size(), notes.toString());
      assertTrue(!mp4 || notes.getFirst().contains("subtitles were turned from subrip into mov_text, because .mp4 does not hold subrip"), notes.toString());
      assertEquals("Commentary", got.sounds.get(1).title, name);
      assertEquals("", got.place, "where it was taken is nobody's business");
    }
  }

  private static void texts(Read truth, Read got, String name) {
    assertEquals(1, got.texts.size(), name);
    Track t = got.texts.getFirst();
    assertEquals("eng", t.language, name);
    List<String> texts = new ArrayList<>();
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < t.texts.size(); i++) {
      if (!t.texts.get(i).isEmpty()) { // mov_text fills the time between texts with empty ones
        texts.add(t.texts.get(i));
        times.add(t.times.get(i));
      }
    }
    assertEquals(List.of(RichClip.TEXTS), texts, name);
    for (int i = 0; i < times.size(); i++) {
      assertEquals(truth.texts.getFirst().times.get(i), times.get(i), 2_000, name);
    }
  }

  @Test
  void whatAContainerCannotHoldIsEncodedAnewOrSaidToBeLeftOut() {
    Path source = folder.resolve("rich.mkv");
    RichClip.write(source, one, two, 0, 700_000);
    Path avi = folder.resolve("copy.avi");
    List<String> notes = copy(source, avi);
    assertTrue(notes.toString().contains("left out of rich.mkv: subtitles (subrip), which .avi cannot hold; its chapters, which .avi cannot hold"),
        notes.toString());
    assertEquals(1, notes.stream().filter(n -> n.contains("encoded anew as pcm_s16le")).count(), "said once for two tracks");
    Read got = read(avi);
    assertEquals(2, got.sounds.size());
    Path mov = folder.resolve("copy.mov");
    copy(source, mov);
    got = read(mov);
    assertEquals("aac", got.sounds.get(0).codec);
    assertEquals("ger", got.sounds.get(0).language, "QuickTime's code for deu");
    assertEquals(700_000, got.sounds.get(1).times.getFirst(), 25_000);
    texts(read(source), got, "mov");
    Path webm = folder.resolve("copy.webm");
    copy(source, webm);
    assertEquals(read(source).sounds.get(1).contents, read(webm).sounds.get(1).contents);
    texts(read(source), read(webm), "webm");
  }

  @Test
  void soundThatBeginsBeforeThePictureIsKeptAndInTime() {
    Path source = folder.resolve("early.mkv");
    RichClip.write(source, one, two, 300_000, 0);
    Read truth = read(source);
    assertTrue(truth.sounds.getFirst().times.getFirst() < -290_000);
    for (String name : new String[] {"early-copy.mkv", "early-copy.mp4", "early-copy.webm", "early-copy.mov"}) {
      Path to = folder.resolve(name);
      copy(source, to);
      Read got = read(to);
      assertEquals(truth.sounds.getFirst().times.getFirst(), got.sounds.getFirst().times.getFirst(), name.endsWith("mov") ? 25_000 : 2_000, name);
      try (VideoReader in = VideoReader.open(to)) {
        assertEquals(50, in.info().frames(), name);
        assertEquals(0, in.next().micros(), name);
      }
    }
  }
}

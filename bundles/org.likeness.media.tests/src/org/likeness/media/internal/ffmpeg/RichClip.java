// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_SUBRIP;
import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_COMMENT;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_DEFAULT;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_FORCED;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_SUBTITLE;
import static org.bytedeco.ffmpeg.global.avutil.av_malloc;
import static org.bytedeco.ffmpeg.global.avutil.av_mallocz;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVChapter;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.PointerPointer;

/** A Matroska file with two tracks of sound, subtitles, chapters and the place where it was taken. */
final class RichClip {
  static final String[] TEXTS = {"Hello there", "Second line, äöü"};

  private RichClip() {}

  /**
   * Puts it together.
   *
   * @param one a video whose picture and sound are taken
   * @param two a video whose sound becomes the second track
   * @param pictureMicros how late the picture begins
   * @param secondMicros how late the second sound begins
   */
  static void write(Path file, Path one, Path two, long pictureMicros, long secondMicros) {
    FFmpeg.load();
    try (Demuxer picture = Demuxer.video(one); Demuxer first = Demuxer.audio(one); Demuxer second = Demuxer.audio(two);
        Muxer out = new Muxer(file, file, "matroska", Map.of("title", "A clip", "location", "+48.0+011.0/"))) {
      tell(first.stream(), "deu", "", AV_DISPOSITION_DEFAULT);
      tell(second.stream(), "fra", "Commentary", AV_DISPOSITION_COMMENT);
      CopyLane[] lanes = {new CopyLane(out, picture.stream(), -pictureMicros), new CopyLane(out, first.stream(), 0),
          new CopyLane(out, second.stream(), -secondMicros)};
      AVStream text = out.add();
      text.codecpar().codec_type(AVMEDIA_TYPE_SUBTITLE).codec_id(AV_CODEC_ID_SUBRIP);
      text.time_base().num(1).den(1000);
      tell(text, "eng", "", AV_DISPOSITION_FORCED);
      chapters(out, pictureMicros);
      out.begin();
      Demuxer[] sources = {picture, first, second};
      for (int i = 0; i < sources.length; i++) {
        for (AVPacket p; (p = sources[i].read()) != null; ) {
          lanes[i].put(p);
        }
      }
      for (int i = 0; i < TEXTS.length; i++) {
        text(out, text, TEXTS[i], pictureMicros / 1000 + 500 + 800L * i);
      }
      out.end();
    }
  }

  private static void tell(AVStream s, String language, String title, int disposition) {
    AVDictionary tags = Tags.set(s.metadata(), "language", language);
    s.metadata(Tags.set(tags, "title", title));
    s.disposition(disposition);
  }

  private static void text(Muxer out, AVStream stream, String text, long millis) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    AVPacket p = av_packet_alloc();
    av_new_packet(p, bytes.length);
    p.data().put(bytes);
    p.pts(millis).dts(millis).duration(600);
    out.write(p, stream);
    av_packet_free(p);
  }

  private static void chapters(Muxer out, long pictureMicros) {
    PointerPointer<AVChapter> list = new PointerPointer<>(av_malloc(2L * Loader.sizeof(org.bytedeco.javacpp.Pointer.class)));
    for (int i = 0; i < 2; i++) {
      AVChapter c = new AVChapter(av_mallocz(Loader.sizeof(AVChapter.class)));
      c.id(i + 1).start(pictureMicros + i * 1_000_000L).end(pictureMicros + (i + 1) * 1_000_000L);
      c.time_base().num(1).den(1_000_000);
      c.metadata(Tags.set(new AVDictionary(null), "title", "Chapter " + i));
      list.put(i, c);
    }
    out.context().chapters(list).nb_chapters(2);
  }
}

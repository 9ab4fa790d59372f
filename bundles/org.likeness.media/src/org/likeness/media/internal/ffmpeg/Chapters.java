// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.av_malloc;
import static org.bytedeco.ffmpeg.global.avutil.av_mallocz;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avformat.AVChapter;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.likeness.media.video.Rational;

/** Takes over the chapters of a file. */
final class Chapters {
  private static final int POINTER = Loader.sizeof(Pointer.class);

  private Chapters() {}

  /**
   * Copies all chapters that end after the new video's beginning.
   *
   * @param origin where that lies in the source, in microseconds
   */
  static void copy(AVFormatContext from, AVFormatContext to, long origin) {
    List<AVChapter> made = new ArrayList<>();
    for (int i = 0; i < from.nb_chapters(); i++) {
      AVChapter c = from.chapters(i);
      Rational base = Rational.of(c.time_base().num(), c.time_base().den());
      long start = Math.max(0, StreamFacts.micros(c.start(), base) - origin);
      long end = StreamFacts.micros(c.end(), base) - origin;
      if (end > start) {
        AVChapter copy = new AVChapter(Codes.check(av_mallocz(Loader.sizeof(AVChapter.class)), "Taking over chapters"));
        copy.id(i + 1).start(start).end(end);
        copy.time_base().num(1).den(1_000_000);
        copy.metadata(Tags.set(new AVDictionary(null), "title", Tags.get(c.metadata(), "title")));
        made.add(copy);
      }
    }
    if (!made.isEmpty()) {
      // freed, with each chapter, by avformat_free_context
      PointerPointer<AVChapter> list = new PointerPointer<>(Codes.check(av_malloc((long) made.size() * POINTER), "Taking over chapters"));
      for (int i = 0; i < made.size(); i++) {
        list.put(i, made.get(i));
      }
      to.chapters(list).nb_chapters(made.size());
    }
  }
}

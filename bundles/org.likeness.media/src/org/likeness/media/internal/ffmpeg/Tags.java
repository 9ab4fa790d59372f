// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.av_dict_get;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.javacpp.BytePointer;

/** Reads and writes the short texts that containers attach to files, tracks and chapters. */
final class Tags {

  private static final Pattern DURATION = Pattern.compile("(\\d{1,6}):(\\d\\d):(\\d\\d)\\.(\\d{6})\\d*");

  private Tags() {}

  /** A tag's text, empty when there is none. */
  static String get(AVDictionary tags, String key) {
    if (tags == null || tags.isNull()) {
      return "";
    }
    AVDictionaryEntry e = av_dict_get(tags, key, null, 0);
    return e == null || e.isNull() || e.value() == null ? "" : e.value().getString(StandardCharsets.UTF_8);
  }

  /** The end of a track in microseconds as Matroska writes it, {@code 00:00:01.250000000}; 0 when there is no such tag. */
  static long end(AVStream track) {
    Matcher m = DURATION.matcher(get(track.metadata(), "DURATION"));
    return m.matches() ? ((Long.parseLong(m.group(1)) * 60 + Long.parseLong(m.group(2))) * 60 + Long.parseLong(m.group(3))) * 1_000_000
        + Long.parseLong(m.group(4)) : 0;
  }

  /** Adds a tag; an empty text adds none. Returns the dictionary, which may be a new one. */
  static AVDictionary set(AVDictionary tags, String key, String value) {
    AVDictionary d = tags == null ? new AVDictionary(null) : tags;
    if (!value.isEmpty()) {
      try (BytePointer k = new BytePointer(key, StandardCharsets.UTF_8); BytePointer v = new BytePointer(value, StandardCharsets.UTF_8)) {
        Codes.check(av_dict_set(d, k, v, 0), "Setting the tag " + key);
      }
    }
    return d;
  }

  /** Takes over from another file's track what tells tracks apart: language, title, and what each is meant for. */
  static void tell(AVStream from, AVStream to) {
    AVDictionary tags = to.metadata();
    for (String key : new String[] {"language", "title", "filename", "mimetype"}) {
      tags = set(tags, key, get(from.metadata(), key));
    }
    tags = set(tags, "handler_name", get(from.metadata(), "title")); // where MP4 keeps it
    to.metadata(tags);
    to.disposition(from.disposition());
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_ATTACHED_PIC;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_ATTACHMENT;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_SUBTITLE;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.likeness.media.video.AudioSource.Track;

/**
 * Everything of a file but its picture, for a new video that stands in its place: all tracks of sound and subtitles,
 * chapters, the title. Packet for packet where the new container can hold them.
 */
final class SourceTracks implements Companion {
  /** Differences that come from the rounding of containers. */
  private static final long ROUNDING = 2_000;

  private final Path file;
  private final Codecs.Kind kind;
  private final Muxer muxer;
  private final Track track;
  private final Demuxer source;
  private final Lane[] lanes;
  private final List<String> notes;
  private final List<String> out = new ArrayList<>();
  /** When the new video begins, in the source's time, in microseconds. */
  private final long origin;
  private long lead;
  private AVPacket held;

  /**
   * Opens the file and adds its tracks to the muxer.
   *
   * @param file the new video, for messages
   * @param notes where it is said what is changed or left out
   */
  SourceTracks(Path file, Codecs.Kind kind, Muxer muxer, Track track, List<String> notes) {
    this.file = file;
    this.kind = kind;
    this.muxer = muxer;
    this.track = track;
    this.notes = notes;
    source = Demuxer.any(track.file());
    lanes = new Lane[source.streams()];
    long picture = pictureStart(source);
    origin = picture + track.fromMicros();
    try {
      for (int i = 0; i < lanes.length; i++) {
        AVStream s = source.stream(i);
        lanes[i] = lane(s, start(s) - picture);
        s.discard(lanes[i] == null ? avcodec.AVDISCARD_ALL : avcodec.AVDISCARD_DEFAULT);
      }
      if (track.fromMicros() == 0 && track.toMicros() == Long.MAX_VALUE) {
        whole();
      }
    } catch (RuntimeException e) {
      close();
      throw e;
    }
    if (!out.isEmpty()) {
      notes.add(file + ": left out of " + track.file().getFileName() + ": " + String.join("; ", out) + ".");
    }
  }

  private void whole() {
    if (kind == Codecs.Kind.AVI && source.context().nb_chapters() > 0) {
      out.add("its chapters, which .avi cannot hold");
    } else {
      Chapters.copy(source.context(), muxer.context(), origin);
    }
    if (muxer.tag("title").isEmpty()) {
      muxer.tag("title", Tags.get(source.context().metadata(), "title"));
    }
  }

  private Lane lane(AVStream s, long offset) {
    String codec = avcodec_get_name(s.codecpar().codec_id()).getString();
    int type = s.codecpar().codec_type();
    if (type == AVMEDIA_TYPE_AUDIO) {
      return sound(s, codec, offset);
    }
    if (type == AVMEDIA_TYPE_SUBTITLE) {
      return text(s, codec);
    }
    if (type == AVMEDIA_TYPE_ATTACHMENT && kind == Codecs.Kind.MKV) {
      return new CopyLane(muxer, s, origin);
    }
    if (type == AVMEDIA_TYPE_VIDEO && (s.disposition() & AV_DISPOSITION_ATTACHED_PIC) != 0) {
      out.add("its cover picture");
    } else if (type == AVMEDIA_TYPE_VIDEO && s.index() != source.find(AVMEDIA_TYPE_VIDEO)) {
      out.add("a second picture track");
    } else if (type == AVMEDIA_TYPE_ATTACHMENT) {
      out.add("an attached file");
    } else if (type != AVMEDIA_TYPE_VIDEO && !codec.equals("none") && !chapterTrack(s)) {
      out.add("a track of data (" + codec + ")");
    }
    return null;
  }

  /** QuickTime keeps chapters in a track of text, which FFmpeg reads as chapters already. */
  private boolean chapterTrack(AVStream s) {
    return s.codecpar().codec_id() == avcodec.AV_CODEC_ID_BIN_DATA && source.context().nb_chapters() > 0;
  }

  private Lane sound(AVStream s, String codec, long offset) {
    if (s.codecpar().codec_id() == avcodec.AV_CODEC_ID_NONE || s.codecpar().sample_rate() <= 0) {
      out.add("a track of sound that FFmpeg does not know");
      return null;
    }
    if (track.fromMicros() == 0) {
      // what a decoder only warms up with is not heard
      long padding = s.codecpar().initial_padding() * 1_000_000L / s.codecpar().sample_rate();
      lead = Math.max(lead, -offset - padding > ROUNDING ? -offset - padding : 0);
    }
    boolean avi = kind == Codecs.Kind.AVI;
    // avi has no time stamps: a packet that begins before or after the first frame could not say so
    boolean inTime = !avi || track.fromMicros() == 0 && Math.abs(offset) <= ROUNDING;
    if (kind.copies.contains(codec) && inTime) {
      return new CopyLane(muxer, s, origin, new SoundChange(track.file(), "it is copied as it is, and some players will not follow", this::say));
    }
    if (!codec.equals(kind.audio)) {
      say(file + ": the sound was encoded anew as " + kind.audio + ", because " + kind.extension()
          + (kind.copies.contains(codec) ? " cannot cut " + codec + " between packets" : " does not hold " + codec) + ".");
    }
    int channels = s.codecpar().ch_layout().nb_channels();
    if (SoundEncoder.channels(channels) != channels) {
      say(file + ": " + channels + " channels of sound were mixed to " + SoundEncoder.channels(channels) + ".");
    }
    return new SoundLane(file, kind, muxer, s, origin, track, avi, this::say);
  }

  /** Says once what holds for several tracks. */
  private void say(String note) {
    if (!notes.contains(note)) {
      notes.add(note);
    }
  }

  private Lane text(AVStream s, String codec) {
    if (kind.texts.contains(codec)) {
      return new CopyLane(muxer, s, origin);
    }
    if (!kind.text.isEmpty() && TextLane.knows(codec)) {
      say(file + ": subtitles were turned from " + codec + " into " + kind.text + ", because " + kind.extension()
          + " does not hold " + codec + "; their layout may be lost.");
      return new TextLane(kind, muxer, s, origin);
    }
    out.add("subtitles (" + codec + "), which " + kind.extension() + " cannot hold");
    return null;
  }

  /** When the first frame of the picture is shown, in the container's time; 0 in a sound file. */
  private static long pictureStart(Demuxer d) {
    int picture = d.find(AVMEDIA_TYPE_VIDEO);
    return picture < 0 ? 0 : start(d.stream(picture));
  }

  private static long start(AVStream s) {
    return s.start_time() == AV_NOPTS_VALUE ? 0 : StreamFacts.micros(s.start_time(), StreamFacts.base(s));
  }

  @Override
  public long lead() {
    return lead;
  }

  @Override
  public void advance(long untilMicros) {
    while (next() && at(held) <= untilMicros) {
      AVPacket p = held;
      held = null;
      lanes[p.stream_index()].put(p);
    }
  }

  @Override
  public void end() {
    advance(Long.MAX_VALUE);
    for (Lane l : lanes) {
      if (l != null) {
        l.end();
      }
    }
  }

  /** Makes sure that a packet of the wanted part is held; false at the end. */
  private boolean next() {
    while (held == null) {
      AVPacket p = source.readAny();
      if (p == null) {
        return false;
      }
      if (p.pts() == AV_NOPTS_VALUE) {
        p.pts(p.dts());
      }
      boolean ours = p.stream_index() < lanes.length && lanes[p.stream_index()] != null && p.pts() != AV_NOPTS_VALUE;
      if (ours && wanted(p)) {
        held = p;
      }
    }
    return true;
  }

  private boolean wanted(AVPacket p) {
    long at = at(p) + track.fromMicros();
    long until = at + StreamFacts.micros(Math.max(0, p.duration()), StreamFacts.base(source.stream(p.stream_index())));
    return at < track.toMicros() && (track.fromMicros() == 0 || until > track.fromMicros());
  }

  /** When a packet begins, in microseconds after the new video's first picture. */
  private long at(AVPacket p) {
    return StreamFacts.micros(p.pts(), StreamFacts.base(source.stream(p.stream_index()))) - origin;
  }

  @Override
  public void close() {
    for (Lane l : lanes) {
      if (l != null) {
        l.close();
      }
    }
    source.close();
  }
}

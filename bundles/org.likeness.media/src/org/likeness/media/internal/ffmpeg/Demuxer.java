// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BACKWARD;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_ATTACHED_PIC;
import static org.bytedeco.ffmpeg.global.avformat.av_guess_sample_aspect_ratio;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_seek_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.likeness.api.problem.UserProblem;
import org.likeness.media.video.Rational;

/** A media file, read packet by packet from one of its streams. For one thread. */
public final class Demuxer implements AutoCloseable {
  /** The most pixels of a frame that is decoded: 8192 x 8192. A header may state any number. */
  public static final int MAX_PIXELS = 1 << 26;

  private final Path file;
  private final AVFormatContext context;
  private final AVPacket packet;
  private final boolean transport;
  /** By stream, for AVI; made when a stream's first packet comes. */
  private final ChunkPlaces[] places;
  private int stream = -1;

  private Demuxer(Path file, AVFormatContext context) {
    this.file = file;
    this.context = context;
    this.packet = FFmpeg.there(av_packet_alloc());
    this.transport = format().equals("mpegts");
    this.places = format().equals("avi") ? new ChunkPlaces[context.nb_streams()] : new ChunkPlaces[0];
  }

  /** Opens the file and chooses its picture stream. */
  public static Demuxer video(Path file) {
    return open(file, AVMEDIA_TYPE_VIDEO);
  }

  /** Opens the file and chooses its sound stream. */
  public static Demuxer audio(Path file) {
    return open(file, AVMEDIA_TYPE_AUDIO);
  }

  /** Opens the file for all its streams; the picture is the chosen one if there is one, else the sound. */
  static Demuxer any(Path file) {
    try {
      return open(file, AVMEDIA_TYPE_VIDEO);
    } catch (UserProblem e) {
      return open(file, AVMEDIA_TYPE_AUDIO);
    }
  }

  private static Demuxer open(Path file, int type) {
    checkFile(file);
    FFmpeg.load();
    AVFormatContext context = new AVFormatContext(null);
    AVDictionary options = Formats.options();
    try (BytePointer url = FFmpeg.url(file)) {
      if (avformat_open_input(context, url, (AVInputFormat) null, options) < 0) {
        throw refused(file);
      }
    } finally {
      av_dict_free(options);
    }
    Demuxer d = new Demuxer(file, context);
    if (!d.inspect()) {
      d.close();
      throw new UserProblem(file + " is damaged: its streams cannot be read.");
    }
    d.stream = d.find(type);
    if (d.stream < 0) {
      d.close();
      throw type == AVMEDIA_TYPE_AUDIO ? new NoSound(file + " has no sound.")
          : new UserProblem(file + " has no pictures to show, so it is not a video.");
    }
    return d;
  }

  private static UserProblem refused(Path file) {
    if (Container.cut(file)) {
      return new UserProblem(file + " is cut off: the index at the end of the video is missing, so no frame can be read.");
    }
    return new UserProblem(Formats.forbidden(file).map(f -> Formats.namesOthers(f)
        ? file + " is not a video but a list of other files (" + f + "); only files that hold their own pictures are read."
        : file + " is not a video (" + f + ").").orElse(file + " is not a video: no known format of video or sound is found in it."));
  }

  /** Has FFmpeg look into the streams, which decodes some frames: their size is bounded there too. */
  private boolean inspect() {
    int n = context.nb_streams();
    try (PointerPointer<AVDictionary> each = new PointerPointer<>(Math.max(1L, n))) {
      for (int i = 0; i < n; i++) {
        AVDictionary one = new AVDictionary(null);
        av_dict_set(one, "max_pixels", Integer.toString(MAX_PIXELS), 0);
        each.put(i, one);
      }
      int code = avformat_find_stream_info(context, n == 0 ? new PointerPointer<AVDictionary>((Pointer) null) : each);
      for (int i = 0; i < n; i++) {
        AVDictionary rest = each.get(AVDictionary.class, i);
        if (rest != null) {
          av_dict_free(rest);
        }
      }
      return code >= 0;
    }
  }

  private static void checkFile(Path file) {
    try {
      if (Files.isDirectory(file)) {
        throw new UserProblem(file + " is a folder, not a video.");
      }
      if (!Files.exists(file)) {
        throw new UserProblem("There is no file " + file + ".");
      }
      if (!Files.isReadable(file)) {
        throw new UserProblem("Cannot read " + file + ": there is no right to read it.");
      }
      if (Files.size(file) == 0) {
        throw new UserProblem(file + " is empty (0 bytes), not a video.");
      }
    } catch (IOException e) {
      throw new UserProblem("Cannot read " + file + ": " + e.getMessage() + ".", e);
    }
  }

  /** The first stream of a type that is no cover picture; -1 when there is none. */
  public int find(int type) {
    for (int i = 0; i < context.nb_streams(); i++) {
      AVStream s = context.streams(i);
      if (s != null && s.codecpar() != null && s.codecpar().codec_type() == type && (s.disposition() & AV_DISPOSITION_ATTACHED_PIC) == 0
          && s.codecpar().codec_id() != avcodec.AV_CODEC_ID_NONE) {
        return i;
      }
    }
    return -1;
  }

  /** Has the other streams skipped already in the file. */
  public void onlyChosen() {
    for (int i = 0; i < context.nb_streams(); i++) {
      context.streams(i).discard(i == stream ? avcodec.AVDISCARD_DEFAULT : avcodec.AVDISCARD_ALL);
    }
  }

  /**
   * The next packet of the chosen stream, or null at the end (also where the readable part of a cut file ends). It is valid
   * until the next call.
   */
  public AVPacket read() {
    for (AVPacket p; (p = readWhole()) != null; ) {
      if (p.stream_index() == stream) {
        return p;
      }
    }
    return null;
  }

  /** The next packet of any stream that can be decoded in part at least, or null at the end. It is valid until the next call. */
  AVPacket readWhole() {
    do {
      av_packet_unref(packet);
      if (av_read_frame(context, packet) < 0) {
        return null;
      }
      // a transport stream flags a packet after any loss, and most of it can be decoded; elsewhere it is cut off
    } while ((packet.flags() & avcodec.AV_PKT_FLAG_CORRUPT) != 0 && !transport);
    correct();
    return packet;
  }

  /** The next whole packet of any stream that is not discarded, or null at the end. It is valid until the next call. */
  AVPacket readAny() {
    do {
      av_packet_unref(packet);
      if (av_read_frame(context, packet) < 0) {
        return null;
      }
    } while ((packet.flags() & avcodec.AV_PKT_FLAG_CORRUPT) != 0);
    correct();
    return packet;
  }

  private void correct() {
    ChunkPlaces p = places(packet.stream_index());
    if (p != null) {
      p.correct(packet);
    }
  }

  /** What an AVI file's index says of a stream; null elsewhere. */
  ChunkPlaces places(int of) {
    if (of < places.length && places[of] == null) {
      places[of] = new ChunkPlaces(context.streams(of));
    }
    return of < places.length ? places[of] : null;
  }

  int chosen() {
    return stream;
  }

  int streams() {
    return context.nb_streams();
  }

  AVFormatContext context() {
    return context;
  }

  /** Goes to the last key packet at or before this time stamp of the chosen stream; false when the format cannot. */
  public boolean seek(long timestamp) {
    for (ChunkPlaces p : places) {
      if (p != null) {
        p.sought();
      }
    }
    return av_seek_frame(context, stream, timestamp, AVSEEK_FLAG_BACKWARD) >= 0;
  }

  public AVStream stream() {
    return context.streams(stream);
  }

  public AVStream stream(int i) {
    return context.streams(i);
  }

  /** FFmpeg's short name(s) of the container. */
  public String format() {
    return context.iformat().name().getString();
  }

  /** The container's duration in microseconds; 0 when it says none. */
  public long durationMicros() {
    return Math.max(0, context.duration());
  }

  /** When the file ends by what it says of itself, in ticks of the chosen stream; {@code AV_NOPTS_VALUE} when it does not. */
  long endTicks() {
    Rational base = StreamFacts.base(stream());
    long start = context.start_time() == AV_NOPTS_VALUE ? 0 : context.start_time();
    return context.duration() <= 0 ? AV_NOPTS_VALUE : Math.round((start + context.duration()) * 1e-6 * base.den() / base.num());
  }

  /** The shape of the pixels that the container states, or else the codec; 1 when neither does. */
  public Rational pixelAspect() {
    return FFmpeg.rational(av_guess_sample_aspect_ratio(context, stream(), null), Rational.of(1));
  }

  public Path file() {
    return file;
  }

  @Override
  public void close() {
    av_packet_free(packet);
    avformat_close_input(context);
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_GLOBALHEADER;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_guess_format;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_rescale_q;

import java.nio.file.Path;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVOutputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;
import org.likeness.api.problem.UserProblem;

/** A container being written. For one thread. */
final class Muxer implements AutoCloseable {
  private static final AVRational MICROS = new AVRational().num(1).den(1_000_000);

  /** The bibliographic codes of ISO 639-2 where FFmpeg's list of QuickTime languages has them instead of the terminological. */
  private static final Map<String, String> QUICKTIME = Map.of("deu", "ger", "nld", "dut", "ell", "gre", "isl", "ice", "fas", "per",
      "zho", "chi", "ron", "rum", "ces", "cze", "slk", "slo");

  private final Path file;
  private final AVFormatContext context = new AVFormatContext(null);
  private final AVIOContext io = new AVIOContext(null);
  private final boolean quickTime;
  private long lead;

  /**
   * Opens the file.
   *
   * @param file where it will be in the end, for messages
   * @param temp where it is written
   */
  Muxer(Path file, Path temp, String format, Map<String, String> tags) {
    this.file = file;
    quickTime = format.equals("mov");
    int code;
    try (BytePointer url = FFmpeg.url(temp); BytePointer muxer = new BytePointer(format)) {
      code = avformat_alloc_output_context2(context, (AVOutputFormat) null, muxer, url);
      code = code < 0 ? code : avio_open(io, url, AVIO_FLAG_WRITE);
    }
    if (code < 0) {
      close();
      throw problem(code);
    }
    context.pb(io);
    tags.forEach(this::tag);
  }

  /** Adds a text that belongs to the whole file. */
  void tag(String key, String value) {
    context.metadata(Tags.set(context.metadata(), key, value));
  }

  /** A tag of the whole file; empty when it is not set. */
  String tag(String key) {
    return Tags.get(context.metadata(), key);
  }

  /** Whether encoders must put their headers into the container. */
  int encoderFlags() {
    return (context.oformat().flags() & AVFMT_GLOBALHEADER) != 0 ? AV_CODEC_FLAG_GLOBAL_HEADER : 0;
  }

  /** The same before there is a file. */
  static int encoderFlags(Codecs.Kind kind) {
    try (BytePointer name = new BytePointer(kind.muxer)) {
      AVOutputFormat f = Codes.check(av_guess_format(name, null, null), "Finding the container " + kind.muxer);
      return (f.flags() & AVFMT_GLOBALHEADER) != 0 ? AV_CODEC_FLAG_GLOBAL_HEADER : 0;
    }
  }

  AVStream add(AVCodecContext encoder) {
    AVStream s = add();
    Codes.check(avcodec_parameters_from_context(s.codecpar(), encoder), "Adding a track");
    s.time_base(encoder.time_base());
    return s;
  }

  AVStream add() {
    return Codes.check(avformat_new_stream(context, null), "Adding a track");
  }

  void begin() {
    AVDictionary settings = new AVDictionary(null);
    // the index before the pictures: players start at once, and a cut file still shows its first part
    av_dict_set(settings, "movflags", "+faststart", 0);
    int code = avformat_write_header(context, settings);
    av_dict_free(settings);
    check(code);
  }

  /** Has a track named as another file's is: language, title, what it is meant for. */
  void tell(AVStream from, AVStream to) {
    Tags.tell(from, to);
    String language = quickTime ? QUICKTIME.getOrDefault(Tags.get(to.metadata(), "language"), "") : "";
    to.metadata(Tags.set(to.metadata(), "language", language));
  }

  /** Writes a packet whose times are in the stream's time base, from the first picture on; takes over its content. */
  void write(AVPacket p, AVStream stream) {
    long shift = av_rescale_q(lead, MICROS, stream.time_base());
    p.stream_index(stream.index());
    p.pts(p.pts() + shift).dts(p.dts() + shift);
    check(av_interleaved_write_frame(context, p));
  }

  /** How much later than the file's beginning the first picture is shown, in microseconds. */
  void lead(long micros) {
    lead = micros;
  }

  long lead() {
    return lead;
  }

  AVFormatContext context() {
    return context;
  }

  void end() {
    check(av_write_trailer(context));
    check(avio_closep(io));
    context.pb(new AVIOContext(null));
  }

  private void check(int code) {
    if (code < 0) {
      throw problem(code);
    }
  }

  private UserProblem problem(int code) {
    return new UserProblem("Cannot write " + file + ": " + FFmpeg.error(code) + ".");
  }

  @Override
  public void close() {
    if (!io.isNull()) {
      avio_closep(io);
    }
    if (!context.isNull()) {
      avformat_free_context(context);
      context.setNull();
    }
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_GLOBALHEADER;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN;

import java.nio.file.Path;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVOutputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;
import org.likeness.api.problem.UserProblem;

/** A container being written. For one thread. */
final class Muxer implements AutoCloseable {
  private final Path file;
  private final AVFormatContext context = new AVFormatContext(null);
  private final AVIOContext io = new AVIOContext(null);
  private final AVPacket packet = av_packet_alloc();

  /**
   * Opens the file.
   *
   * @param file where it will be in the end, for messages
   * @param temp where it is written
   */
  Muxer(Path file, Path temp, Codecs.Kind kind, Map<String, String> tags) {
    this.file = file;
    int code;
    try (BytePointer url = FFmpeg.url(temp); BytePointer muxer = new BytePointer(kind.muxer)) {
      code = avformat_alloc_output_context2(context, (AVOutputFormat) null, muxer, url);
      code = code < 0 ? code : avio_open(io, url, AVIO_FLAG_WRITE);
    }
    if (code < 0) {
      close();
      throw problem(code);
    }
    context.pb(io);
    AVDictionary metadata = new AVDictionary(null);
    tags.forEach((k, v) -> av_dict_set(metadata, k, v, 0));
    context.metadata(metadata);
  }

  /** Whether encoders must put their headers into the container. */
  int encoderFlags() {
    return (context.oformat().flags() & AVFMT_GLOBALHEADER) != 0 ? AV_CODEC_FLAG_GLOBAL_HEADER : 0;
  }

  AVStream add(AVCodecContext encoder) {
    AVStream s = avformat_new_stream(context, null);
    avcodec_parameters_from_context(s.codecpar(), encoder);
    s.time_base(encoder.time_base());
    return s;
  }

  AVStream add() {
    return avformat_new_stream(context, null);
  }

  void begin() {
    AVDictionary settings = new AVDictionary(null);
    // the index before the pictures: players start at once, and a cut file still shows its first part
    av_dict_set(settings, "movflags", "+faststart", 0);
    int code = avformat_write_header(context, settings);
    av_dict_free(settings);
    check(code);
  }

  /** Encodes a frame (null: what is left) and writes the packets that come out. */
  void encode(AVCodecContext encoder, AVStream stream, AVFrame frame, long duration) {
    check(avcodec_send_frame(encoder, frame));
    while (true) {
      int code = avcodec_receive_packet(encoder, packet);
      if (code == AVERROR_EAGAIN() || code == AVERROR_EOF) {
        return;
      }
      check(code);
      if (packet.duration() <= 0) {
        packet.duration(duration);
      }
      av_packet_rescale_ts(packet, encoder.time_base(), stream.time_base());
      write(packet, stream);
    }
  }

  /** Writes a packet whose times are in the stream's time base; takes over its content. */
  void write(AVPacket p, AVStream stream) {
    p.stream_index(stream.index());
    check(av_interleaved_write_frame(context, p));
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
    av_packet_free(packet);
    if (!io.isNull()) {
      avio_closep(io);
    }
    if (!context.isNull()) {
      avformat_free_context(context);
      context.setNull();
    }
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.tests;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;
import org.likeness.api.image.Image;
import org.likeness.media.audio.Sound;
import org.likeness.media.image.Colour;
import org.likeness.media.internal.ffmpeg.FFmpeg;
import org.likeness.media.video.Rational;
import org.likeness.media.video.VideoOptions;
import org.likeness.media.video.VideoWriter;

/** Videos that tests make themselves. */
final class Clips {

  private Clips() {}

  /** Numbered frames through our own writer. */
  static void write(Path file, int frames, VideoOptions options) {
    try (VideoWriter w = VideoWriter.create(file, options)) {
      for (int i = 0; i < frames; i++) {
        w.write(Pictures.numbered(options.width(), options.height(), i));
      }
      w.finish();
    }
  }

  static VideoOptions options(int width, int height) {
    return VideoOptions.of(width, height, Rational.of(24_000, 1001));
  }

  /** A tone that rises, so that every part is different. */
  static Sound tone(double seconds, int rate, int channels) {
    float[] s = new float[(int) Math.round(seconds * rate) * channels];
    for (int i = 0; i < s.length / channels; i++) {
      double t = (double) i / rate;
      for (int c = 0; c < channels; c++) {
        s[i * channels + c] = (float) (0.4 * Math.sin(2 * Math.PI * (300 + 60 * c + 80 * t) * t));
      }
    }
    return new Sound(rate, channels, s);
  }

  /** Numbered frames in MPEG-4 with two B-frames between others and a key frame every twelve: what our writer never makes. */
  static void withBFrames(Path file, String muxer, int frames, int width, int height) {
    FFmpeg.load();
    AVFormatContext out = new AVFormatContext(null);
    AVIOContext io = new AVIOContext(null);
    try (BytePointer url = FFmpeg.url(file); BytePointer format = new BytePointer(muxer)) {
      check(avformat_alloc_output_context2(out, null, format, url));
      check(avio_open(io, url, AVIO_FLAG_WRITE));
    }
    out.pb(io);
    AVCodecContext c = avcodec_alloc_context3(avcodec_find_encoder_by_name("mpeg4"));
    c.width(width).height(height).pix_fmt(AV_PIX_FMT_YUV420P).time_base(new AVRational().num(1).den(25)).gop_size(12).max_b_frames(2);
    c.bit_rate(4_000_000);
    check(avcodec_open2(c, c.codec(), (AVDictionary) null));
    AVStream s = avformat_new_stream(out, null);
    avcodec_parameters_from_context(s.codecpar(), c);
    s.time_base(c.time_base());
    check(avformat_write_header(out, (PointerPointer<?>) null));
    AVFrame f = av_frame_alloc();
    f.format(AV_PIX_FMT_YUV420P).width(width).height(height);
    av_frame_get_buffer(f, 0);
    AVPacket p = av_packet_alloc();
    for (int i = 0; i <= frames; i++) {
      if (i < frames) {
        av_frame_make_writable(f);
        fill(f, Pictures.numbered(width, height, i));
        f.pts(i);
      }
      check(avcodec_send_frame(c, i < frames ? f : null));
      while (avcodec_receive_packet(c, p) >= 0) {
        p.duration(1);
        av_packet_rescale_ts(p, c.time_base(), s.time_base());
        p.stream_index(0);
        check(av_interleaved_write_frame(out, p));
      }
    }
    check(av_write_trailer(out));
    avio_closep(io);
    av_packet_free(p);
    av_frame_free(f);
    avcodec_free_context(c);
    avformat_free_context(out);
  }

  private static void fill(AVFrame f, Image image) {
    float[] luma = Colour.luma(image).data();
    byte[] row = new byte[image.width()];
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < row.length; x++) {
        row[x] = (byte) Math.round(luma[y * row.length + x]);
      }
      f.data(0).position((long) y * f.linesize(0)).put(row, 0, row.length);
    }
    f.data(0).position(0);
    for (int plane = 1; plane < 3; plane++) {
      for (int i = 0; i < f.linesize(plane) * image.height() / 2; i++) {
        f.data(plane).put(i, (byte) 128);
      }
    }
  }

  private static void check(int code) {
    if (code < 0) {
      throw new AssertionError(FFmpeg.error(code));
    }
  }
}

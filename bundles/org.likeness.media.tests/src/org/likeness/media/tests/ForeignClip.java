// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.tests;

import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
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
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_pix_fmt_desc_get;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;
import org.likeness.media.internal.ffmpeg.FFmpeg;

/** Clips as others make them: any codec, pixel format, colours, shape and field order, and streams that change midway. */
final class ForeignClip implements AutoCloseable {
  private static final int RATE = 25;

  private final AVFormatContext out = new AVFormatContext(null);
  private final AVIOContext io = new AVIOContext(null);
  private final AVPacket packet = av_packet_alloc();
  private final List<AVCodecContext> encoders = new ArrayList<>();
  private AVCodecContext encoder;
  private AVStream pictures;
  private AVStream sound;
  private boolean begun;

  /** The value of a plane's sample, as many bits as the format has. */
  interface Sample {
    int at(int plane, int x, int y);
  }

  ForeignClip(Path file, String muxer) {
    FFmpeg.load();
    try (BytePointer url = FFmpeg.url(file); BytePointer format = new BytePointer(muxer)) {
      check(avformat_alloc_output_context2(out, null, format, url));
      check(avio_open(io, url, AVIO_FLAG_WRITE));
    }
    out.pb(io);
  }

  /** The encoder of all frames from now on; the first one decides what the container says. */
  ForeignClip encoder(String name, int pixelFormat, int width, int height, Consumer<AVCodecContext> more) {
    drain();
    encoder = avcodec_alloc_context3(avcodec_find_encoder_by_name(name));
    encoders.add(encoder);
    encoder.width(width).height(height).pix_fmt(pixelFormat).time_base(new AVRational().num(1).den(RATE)).gop_size(12);
    encoder.bit_rate(4_000_000).strict_std_compliance(-2).thread_count(1);
    more.accept(encoder);
    check(avcodec_open2(encoder, encoder.codec(), (AVDictionary) null));
    if (pictures == null) {
      pictures = avformat_new_stream(out, null);
      check(avcodec_parameters_from_context(pictures.codecpar(), encoder));
      pictures.time_base(encoder.time_base());
      pictures.avg_frame_rate(new AVRational().num(RATE).den(1));
      pictures.sample_aspect_ratio(encoder.sample_aspect_ratio());
    }
    return this;
  }

  /** A second stream with 16-bit mono samples at 8,000 Hz. */
  ForeignClip pcm() {
    sound = avformat_new_stream(out, null);
    sound.codecpar().codec_type(avutil.AVMEDIA_TYPE_AUDIO).codec_id(avcodec.AV_CODEC_ID_PCM_S16LE).sample_rate(8_000)
        .bits_per_coded_sample(16).format(avutil.AV_SAMPLE_FMT_S16).block_align(2);
    avutil.av_channel_layout_default(sound.codecpar().ch_layout(), 1);
    sound.time_base(new AVRational().num(1).den(8_000));
    return this;
  }

  /** One frame at a time in 1/25 s. */
  ForeignClip frame(long time, Sample sample) {
    return frame(time, 0, sample);
  }

  /** One frame with these flags of AVFrame. */
  ForeignClip frame(long time, int flags, Sample sample) {
    AVFrame f = av_frame_alloc();
    f.format(encoder.pix_fmt()).width(encoder.width()).height(encoder.height()).pts(time).flags(flags);
    f.colorspace(encoder.colorspace()).color_range(encoder.color_range()).color_primaries(encoder.color_primaries());
    f.color_trc(encoder.color_trc()).quality(encoder.global_quality());
    check(av_frame_get_buffer(f, 0));
    var d = av_pix_fmt_desc_get(f.format());
    boolean wide = d.comp(0).depth() > 8;
    for (int plane = 0; plane < d.nb_components(); plane++) {
      boolean chroma = plane == 1 || plane == 2;
      int w = chroma ? -(-f.width() >> d.log2_chroma_w()) : f.width();
      int h = chroma ? -(-f.height() >> d.log2_chroma_h()) : f.height();
      for (int y = 0; y < h; y++) {
        for (int x = 0; x < w; x++) {
          int v = sample.at(plane, x, y);
          long at = (long) y * f.linesize(plane) + (wide ? 2L * x : x);
          f.data(plane).put(at, (byte) v);
          if (wide) {
            f.data(plane).put(at + 1, (byte) (v >> 8));
          }
        }
      }
    }
    begin();
    check(avcodec_send_frame(encoder, f));
    receive();
    av_frame_free(f);
    return this;
  }

  /** Samples of one value, at a time in 1/8000 s. */
  ForeignClip samples(long time, int count, int value) {
    begin();
    check(av_new_packet(packet, 2 * count));
    for (int i = 0; i < count; i++) {
      packet.data().put(2L * i, (byte) value).put(2L * i + 1, (byte) (value >> 8));
    }
    packet.pts(time).dts(time).duration(count).stream_index(1).flags(avcodec.AV_PKT_FLAG_KEY);
    av_packet_rescale_ts(packet, new AVRational().num(1).den(8_000), sound.time_base());
    check(av_interleaved_write_frame(out, packet));
    return this;
  }

  private void begin() {
    if (!begun) {
      check(avformat_write_header(out, (PointerPointer<?>) null));
      begun = true;
    }
  }

  private void receive() {
    while (avcodec_receive_packet(encoder, packet) >= 0) {
      packet.duration(1).stream_index(0);
      av_packet_rescale_ts(packet, new AVRational().num(1).den(RATE), pictures.time_base());
      check(av_interleaved_write_frame(out, packet));
    }
  }

  private void drain() {
    if (encoder != null && begun) {
      avcodec_send_frame(encoder, null);
      receive();
    }
  }

  @Override
  public void close() {
    drain();
    begin();
    check(av_write_trailer(out));
    avio_closep(io);
    av_packet_free(packet);
    encoders.forEach(org.bytedeco.ffmpeg.global.avcodec::avcodec_free_context);
    avformat_free_context(out);
  }

  private static void check(int code) {
    if (code < 0) {
      throw new AssertionError(FFmpeg.error(code));
    }
  }
}

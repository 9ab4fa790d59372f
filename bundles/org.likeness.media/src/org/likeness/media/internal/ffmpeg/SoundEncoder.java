// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN;

import java.nio.file.Path;
import java.util.Arrays;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.ShortPointer;
import org.likeness.api.problem.UserProblem;

/** Encodes samples for the container: AAC, Opus or PCM. For one thread. */
final class SoundEncoder implements AutoCloseable {
  private static final int PCM_FRAME = 1024;
  private static final long BITS_PER_CHANNEL = 96_000;

  private final Muxer muxer;
  private final int rate;
  private final int channels;
  private final AVCodecContext context;
  private final AVFrame frame = Codes.check(av_frame_alloc(), "Encoding sound");
  private final AVPacket packet = Codes.check(av_packet_alloc(), "Encoding sound");
  private final AVStream stream;
  private final float[] block;
  private int filled;
  private long written;

  /** Rate and channels are such that the encoder takes them: see {@link #rate} and {@link #channels}. */
  SoundEncoder(Path file, Codecs.Kind kind, Muxer muxer, int rate, int channels) {
    this.muxer = muxer;
    this.rate = rate;
    this.channels = channels;
    AVCodec codec = Codecs.sound(file, kind);
    context = Codes.check(avcodec_alloc_context3(codec), "Encoding sound");
    context.sample_fmt(switch (kind.audio) {
      case "aac" -> AV_SAMPLE_FMT_FLTP;
      case "libopus" -> AV_SAMPLE_FMT_FLT;
      default -> AV_SAMPLE_FMT_S16;
    });
    context.sample_rate(rate);
    context.time_base().num(1).den(rate);
    av_channel_layout_default(context.ch_layout(), channels);
    context.bit_rate(BITS_PER_CHANNEL * channels);
    context.flags(context.flags() | muxer.encoderFlags());
    int code = avcodec_open2(context, codec, (AVDictionary) null);
    if (code < 0) {
      close();
      throw new UserProblem("Cannot write the sound of " + file + ": the encoder " + kind.audio + " refuses " + rate + " Hz in "
          + channels + " channels (" + FFmpeg.error(code) + ").");
    }
    block = new float[(context.frame_size() > 0 ? context.frame_size() : PCM_FRAME) * channels];
    stream = muxer.add(context);
  }

  /** The rate nearest to the wanted one that the container's encoder takes. */
  static int rate(Codecs.Kind kind, int wanted) {
    int[] allowed = switch (kind.audio) {
      case "libopus" -> new int[] {48_000};
      case "aac" -> new int[] {8_000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 88_200, 96_000};
      default -> new int[] {Math.clamp(wanted, 1_000, 192_000)};
    };
    return Arrays.stream(allowed).boxed().min((a, b) -> Integer.compare(Math.abs(a - wanted), Math.abs(b - wanted))).orElseThrow();
  }

  /** Mono, stereo and 5.1 stay; other numbers of channels are mixed to the next smaller of these. */
  static int channels(int wanted) {
    return wanted >= 6 ? 6 : Math.clamp(wanted, 1, 2);
  }

  /** Has the first sample heard so many samples after the first picture (before it, when negative). */
  void begin(long sample) {
    written = sample;
  }

  /** Where the next sample lies, in samples after the first picture. */
  long position() {
    return written + filled / channels;
  }

  /** Adds interleaved values. */
  void put(float[] values, int from, int to) {
    for (int at = from; at < to; ) {
      int n = Math.min(block.length - filled, to - at);
      System.arraycopy(values, at, block, filled, n);
      at += n;
      filled += n;
      if (filled == block.length) {
        encode();
      }
    }
  }

  /** Adds silence, in samples. */
  void silence(long samples) {
    float[] none = new float[block.length];
    for (long left = samples * channels; left > 0; left -= none.length) {
      put(none, 0, (int) Math.min(none.length, left));
    }
  }

  /** Encodes what is left. */
  void end() {
    if (filled > 0) {
      encode();
    }
    send(null, 0);
  }

  int rate() {
    return rate;
  }

  int channels() {
    return channels;
  }

  AVStream stream() {
    return stream;
  }

  private void encode() {
    int n = filled / channels;
    av_frame_unref(frame);
    frame.format(context.sample_fmt()).nb_samples(n).sample_rate(rate);
    av_channel_layout_default(frame.ch_layout(), channels);
    Codes.check(av_frame_get_buffer(frame, 0), "Encoding sound");
    if (context.sample_fmt() == AV_SAMPLE_FMT_FLTP) {
      float[] one = new float[n];
      for (int c = 0; c < channels; c++) {
        for (int i = 0; i < n; i++) {
          one[i] = block[i * channels + c];
        }
        new FloatPointer(frame.data(c)).put(one);
      }
    } else if (context.sample_fmt() == AV_SAMPLE_FMT_FLT) {
      new FloatPointer(frame.data(0)).put(block, 0, filled);
    } else {
      short[] s = new short[filled];
      for (int i = 0; i < filled; i++) {
        s[i] = (short) Math.clamp(Math.round(block[i] * 32767), -32768, 32767);
      }
      new ShortPointer(frame.data(0)).put(s);
    }
    frame.pts(written);
    written += n;
    filled = 0;
    send(frame, n);
  }

  private void send(AVFrame f, long duration) {
    Codes.check(avcodec_send_frame(context, f), "Encoding sound");
    while (true) {
      int code = avcodec_receive_packet(context, packet);
      if (code == AVERROR_EAGAIN() || code == AVERROR_EOF) {
        return;
      }
      Codes.check(code, "Encoding sound");
      if (packet.duration() <= 0) {
        packet.duration(duration);
      }
      av_packet_rescale_ts(packet, context.time_base(), stream.time_base());
      muxer.write(packet, stream);
    }
  }

  @Override
  public void close() {
    av_packet_free(packet);
    av_frame_free(frame);
    avcodec_free_context(context);
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import java.nio.file.Path;
import java.util.Arrays;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.ShortPointer;
import org.likeness.api.problem.UserProblem;
import org.likeness.media.audio.AudioReader;

/** Encodes samples for the container: AAC, Opus or PCM. */
final class SoundEncoder implements SoundTrack {
  private static final int PCM_FRAME = 1024;
  private static final long BITS_PER_CHANNEL = 96_000;

  private final Muxer muxer;
  private final AudioReader source;
  private final AVCodecContext context;
  private final AVStream stream;
  private final AVFrame frame;
  private final float[] block;
  private int filled;
  private long written;
  private boolean ended;

  /** The source has a rate that the encoder takes: see {@link #rate}. */
  SoundEncoder(Path file, Codecs.Kind kind, Muxer muxer, AudioReader source) {
    this.muxer = muxer;
    this.source = source;
    AVCodec codec = Codecs.sound(file, kind);
    context = avcodec_alloc_context3(codec);
    frame = av_frame_alloc();
    context.sample_fmt(switch (kind.audio) {
      case "aac" -> AV_SAMPLE_FMT_FLTP;
      case "libopus" -> AV_SAMPLE_FMT_FLT;
      default -> AV_SAMPLE_FMT_S16;
    });
    context.sample_rate(source.rate());
    context.time_base().num(1).den(source.rate());
    av_channel_layout_default(context.ch_layout(), source.channels());
    context.bit_rate(BITS_PER_CHANNEL * source.channels());
    context.flags(context.flags() | muxer.encoderFlags());
    int code = avcodec_open2(context, codec, (AVDictionary) null);
    if (code < 0) {
      close();
      throw new UserProblem("Cannot write the sound of " + file + ": the encoder " + kind.audio + " refuses " + source.rate()
          + " Hz in " + source.channels() + " channels (" + FFmpeg.error(code) + ").");
    }
    block = new float[(context.frame_size() > 0 ? context.frame_size() : PCM_FRAME) * source.channels()];
    stream = muxer.add(context);
  }

  /** The rate nearest to the wanted one that the container's encoder takes. */
  static int rate(Codecs.Kind kind, int wanted) {
    int[] allowed = switch (kind.audio) {
      case "libopus" -> new int[] {48_000};
      case "aac" -> new int[] {8_000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 88_200, 96_000};
      default -> new int[] {wanted};
    };
    return Arrays.stream(allowed).boxed().min((a, b) -> Integer.compare(Math.abs(a - wanted), Math.abs(b - wanted))).orElseThrow();
  }

  @Override
  public void advance(long untilMicros) {
    while (!ended && written * 1e6 / source.rate() <= untilMicros) {
      fill();
      if (filled > 0) {
        encode();
      }
    }
  }

  @Override
  public boolean end(long atMicros) {
    advance(atMicros);
    muxer.encode(context, stream, null, 0);
    return !ended;
  }

  private void fill() {
    while (filled < block.length && !ended) {
      int n = source.read(block, filled);
      ended = n < 0;
      filled += Math.max(0, n);
    }
  }

  private void encode() {
    int channels = source.channels();
    int n = filled / channels;
    av_frame_unref(frame);
    frame.format(context.sample_fmt()).nb_samples(n).sample_rate(source.rate());
    av_channel_layout_default(frame.ch_layout(), channels);
    av_frame_get_buffer(frame, 0);
    if (context.sample_fmt() == AV_SAMPLE_FMT_FLTP) {
      for (int c = 0; c < channels; c++) {
        float[] one = new float[n];
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
    muxer.encode(context, stream, frame, n);
  }

  @Override
  public void close() {
    source.close();
    av_frame_free(frame);
    avcodec_free_context(context);
  }
}

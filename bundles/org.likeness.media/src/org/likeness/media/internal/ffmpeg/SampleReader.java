// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_uninit;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;

import java.util.Arrays;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.FloatPointer;
import org.likeness.media.audio.AudioReader;
import org.likeness.media.audio.Sound;

/** Reads a sound in memory as if it were a file, at another rate if need be. */
final class SampleReader implements AudioReader {
  private final int rate;
  private final int channels;
  private final float[] samples;
  private int at;

  SampleReader(Sound sound, int rate) {
    this.rate = rate;
    channels = sound.channels();
    samples = sound.rate() == rate ? sound.samples() : resampled(sound, rate);
  }

  private static float[] resampled(Sound sound, int rate) {
    FFmpeg.load();
    AVChannelLayout layout = new AVChannelLayout();
    av_channel_layout_default(layout, sound.channels());
    AVFrame f = FFmpeg.there(av_frame_alloc());
    try (Resampler r = new Resampler(layout, AV_SAMPLE_FMT_FLT, sound.rate(), sound.channels(), AV_SAMPLE_FMT_FLT, rate)) {
      f.format(AV_SAMPLE_FMT_FLT).nb_samples(Math.max(1, sound.length())).sample_rate(sound.rate());
      av_channel_layout_default(f.ch_layout(), sound.channels());
      FFmpeg.check(av_frame_get_buffer(f, 0), "Sound cannot be resampled");
      new FloatPointer(f.data(0)).put(sound.samples());
      float[] most = r.floats(f);
      float[] rest = r.floats(null);
      float[] out = Arrays.copyOf(most, most.length + rest.length);
      System.arraycopy(rest, 0, out, most.length, rest.length);
      return out;
    } finally {
      av_frame_free(f);
      av_channel_layout_uninit(layout);
    }
  }

  @Override
  public int rate() {
    return rate;
  }

  @Override
  public int channels() {
    return channels;
  }

  @Override
  public int read(float[] into, int from) {
    if (at == samples.length) {
      return -1;
    }
    int n = Math.min(samples.length - at, into.length - from) / channels * channels;
    System.arraycopy(samples, at, into, from, n);
    at += n;
    return n;
  }

  @Override
  public void close() {
    // nothing held
  }
}

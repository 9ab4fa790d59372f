// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.likeness.media.audio.AudioReader;
import org.likeness.media.video.Rational;

/** Decodes and resamples sound, aligned to the first frame of the picture. */
public final class SoundReader implements AudioReader {
  private final int rate;
  private final int channels;
  private final Demuxer demuxer;
  private Decoder decoder;
  private Resampler resampler;
  private boolean started;
  private boolean ended;
  /** Values that are still to be left out at the start. */
  private long surplus;
  private float[] ready = new float[0];
  private int at;

  public SoundReader(Path file, int rate, int channels) {
    this.rate = rate;
    this.channels = channels;
    demuxer = Demuxer.audio(file);
    try {
      demuxer.onlyChosen();
      decoder = new Decoder(demuxer);
    } catch (RuntimeException e) {
      close();
      throw e;
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
    while (at == ready.length) {
      if (ended) {
        return -1;
      }
      fill();
    }
    int n = Math.min(ready.length - at, into.length - from) / channels * channels;
    System.arraycopy(ready, at, into, from, n);
    at += n;
    return n;
  }

  /** The next piece: what one decoded frame (or the resampler's rest) yields. */
  private void fill() {
    at = 0;
    AVFrame f = decoder.next();
    ended = f == null;
    if (f != null && resampler == null) {
      resampler = new Resampler(f.ch_layout(), f.format(), f.sample_rate(), channels, AV_SAMPLE_FMT_FLT, rate);
    }
    ready = resampler == null ? new float[0] : resampler.floats(f);
    if (f != null && !started) {
      started = true;
      long silence = Math.round(offsetMicros(f) * 1e-6 * rate) * channels;
      surplus = Math.max(0, -silence);
      if (silence > 0) {
        float[] later = new float[Math.toIntExact(silence) + ready.length];
        System.arraycopy(ready, 0, later, (int) silence, ready.length);
        ready = later;
      }
    }
    at = (int) Math.min(surplus, ready.length);
    surplus -= at;
  }

  private long offsetMicros(AVFrame firstSound) {
    long stamp = firstSound.best_effort_timestamp();
    int picture = demuxer.find(AVMEDIA_TYPE_VIDEO);
    if (stamp == AV_NOPTS_VALUE || picture < 0) {
      return 0;
    }
    long start = demuxer.stream(picture).start_time();
    Rational base = StreamFacts.base(demuxer.stream(picture));
    return StreamFacts.micros(stamp, StreamFacts.base(demuxer.stream()))
        - (start == AV_NOPTS_VALUE ? 0 : StreamFacts.micros(start, base));
  }

  @Override
  public void close() {
    if (resampler != null) {
      resampler.close();
      resampler = null;
    }
    if (decoder != null) {
      decoder.close();
      decoder = null;
    }
    demuxer.close();
  }
}

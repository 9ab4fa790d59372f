// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.av_get_bytes_per_sample;

import java.nio.file.Path;
import java.util.Arrays;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.likeness.api.problem.UserProblem;
import org.likeness.media.audio.AudioReader;

/**
 * Decodes and resamples sound, aligned to the first frame of the picture. Holes in the sound become silence, so that what follows
 * keeps its time; a change of rate, channels or sample format midway is followed.
 */
public final class SoundReader implements AudioReader {
  /** Gaps shorter than this are rounding, not holes. */
  private static final double HOLE_SECONDS = 0.1;
  /** A hole longer than this, or a start so late, is a wrong time stamp. */
  private static final double LONGEST_HOLE_SECONDS = 6 * 3600;

  private final Path file;
  private final int rate;
  private final int channels;
  private final Demuxer demuxer;
  private Decoder decoder;
  private Resampler resampler;
  private String kind = "";
  private boolean ended;
  /** Seconds after the first frame of the picture at which the next sound is expected; not a number before the first. */
  private double expected = Double.NaN;
  /** When the first frame of the picture is shown, in the container's seconds. */
  private double origin = Double.NaN;
  /** Values that are still to be left out at the start, and values of silence still to come before the sound that is ready. */
  private long surplus;
  private long silence;
  private float[] ready = new float[0];
  private int at;

  public SoundReader(Path file, int rate, int channels) {
    this.file = file;
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
    while (silence == 0 && at == ready.length) {
      if (ended) {
        return -1;
      }
      fill();
    }
    int room = (into.length - from) / channels * channels;
    int n = (int) Math.min(silence > 0 ? silence : ready.length - at, room);
    if (silence > 0) {
      Arrays.fill(into, from, from + n, 0);
      silence -= n;
    } else {
      System.arraycopy(ready, at, into, from, n);
      at += n;
    }
    return n;
  }

  /** The next piece: what one decoded frame (or the resampler's rest) yields. */
  private void fill() {
    at = 0;
    AVFrame f = decoder.next();
    ended = f == null;
    if (f != null) {
      SoundChange.settle(f, decoder.context());
    }
    if (f != null && !usable(f)) {
      ready = new float[0]; // as if it had been lost: the next time stamp shows the hole
      return;
    }
    if (f != null && !kind(f).equals(kind) && resampler != null) {
      // what the old resampler still holds comes first; the new one begins with this frame
      float[] rest = resampler.floats(null);
      resampler.close();
      resampler = null;
      ready = joined(rest, resampled(f));
    } else {
      ready = f != null ? resampled(f) : resampler == null ? new float[0] : resampler.floats(null);
    }
    if (f != null) {
      place(f);
    }
    int left = (int) Math.min(surplus, ready.length);
    at = left;
    surplus -= left;
  }

  private float[] resampled(AVFrame f) {
    if (resampler == null) {
      resampler = new Resampler(f.ch_layout(), f.format(), f.sample_rate(), channels, AV_SAMPLE_FMT_FLT, rate);
      kind = kind(f);
    }
    return resampler.floats(f);
  }

  private static boolean usable(AVFrame f) {
    return f.nb_samples() > 0 && f.sample_rate() > 0 && f.ch_layout().nb_channels() > 0 && av_get_bytes_per_sample(f.format()) > 0
        && f.extended_data() != null && !f.extended_data().isNull();
  }

  private static String kind(AVFrame f) {
    return f.format() + " " + f.sample_rate() + " " + f.ch_layout().nb_channels() + " " + f.ch_layout().order() + " "
        + f.ch_layout().u_mask();
  }

  private static float[] joined(float[] a, float[] b) {
    float[] out = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, out, a.length, b.length);
    return out;
  }

  /** Puts silence before a frame that comes later than expected, or leaves out what lies before the first picture. */
  private void place(AVFrame f) {
    boolean firstFrame = Double.isNaN(expected);
    double stamp = seconds(f);
    if (Double.isNaN(stamp)) {
      stamp = firstFrame ? 0 : expected;
    }
    double late = firstFrame ? stamp : stamp - expected;
    if (firstFrame && Math.abs(late) > LONGEST_HOLE_SECONDS) {
      throw new UserProblem(file + " is damaged: its sound is said to begin " + Math.round(Math.abs(late) / 3600) + " hours "
          + (late > 0 ? "after" : "before") + " its picture.");
    }
    if (firstFrame && late < 0) {
      surplus = Math.round(-late * rate) * channels;
    } else if (firstFrame || late > HOLE_SECONDS && late <= LONGEST_HOLE_SECONDS) {
      silence = Math.round(late * rate) * channels;
      expected = stamp;
    }
    expected = (firstFrame ? stamp : expected) + (double) f.nb_samples() / f.sample_rate();
  }

  /** When a frame is heard, in seconds after the first frame of the picture. */
  private double seconds(AVFrame f) {
    long stamp = f.best_effort_timestamp();
    if (stamp == AV_NOPTS_VALUE) {
      return Double.NaN;
    }
    double at = seconds(stamp, demuxer.stream().time_base());
    if (Double.isNaN(origin)) {
      int picture = demuxer.find(AVMEDIA_TYPE_VIDEO);
      long start = picture < 0 ? AV_NOPTS_VALUE : demuxer.stream(picture).start_time();
      // a sound file begins where it begins
      origin = picture < 0 ? at : start == AV_NOPTS_VALUE ? 0 : seconds(start, demuxer.stream(picture).time_base());
    }
    return at - origin;
  }

  private static double seconds(long ticks, AVRational base) {
    return base.den() == 0 ? 0 : (double) ticks * base.num() / base.den();
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

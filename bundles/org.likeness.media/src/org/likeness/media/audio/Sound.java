// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.audio;

import java.util.Arrays;
import java.util.Objects;

/**
 * Sound in memory. The array is shared, not copied.
 *
 * @param rate samples per second of each channel
 * @param channels 1 mono, 2 stereo (left first)
 * @param samples -1 to 1, interleaved: a multiple of {@code channels}
 */
public record Sound(int rate, int channels, float[] samples) {

  public Sound {
    Objects.requireNonNull(samples);
    if (rate < 1 || channels < 1 || channels > 2 || samples.length % channels != 0) {
      throw new IllegalArgumentException("Not a sound: " + samples.length + " samples, " + channels + " channels, " + rate + " Hz");
    }
  }

  /** Samples per channel. */
  public int length() {
    return samples.length / channels;
  }

  public double seconds() {
    return (double) length() / rate;
  }

  /** The part from one time to another, in microseconds; beyond the end there is silence. */
  public Sound part(long fromMicros, long toMicros) {
    int from = index(fromMicros);
    return new Sound(rate, channels, Arrays.copyOfRange(samples, Math.min(from, samples.length), Math.max(from, index(toMicros))));
  }

  private int index(long micros) {
    return Math.toIntExact(Math.round(micros * 1e-6 * rate)) * channels;
  }

  @Override
  public String toString() {
    return "Sound[" + rate + " Hz, " + channels + " channels, " + seconds() + " s]";
  }
}

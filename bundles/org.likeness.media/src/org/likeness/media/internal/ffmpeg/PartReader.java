// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import org.likeness.media.audio.AudioReader;
import org.likeness.media.video.AudioSource.Track;

/** The part of a sound from one time to another. */
final class PartReader implements AudioReader {
  private final AudioReader all;
  private long skip;
  private long left;

  PartReader(AudioReader all, Track track) {
    this.all = all;
    skip = index(track.fromMicros());
    left = track.toMicros() == Long.MAX_VALUE ? Long.MAX_VALUE : index(track.toMicros()) - skip;
  }

  private long index(long micros) {
    return Math.round(micros * 1e-6 * all.rate()) * all.channels();
  }

  @Override
  public int rate() {
    return all.rate();
  }

  @Override
  public int channels() {
    return all.channels();
  }

  @Override
  public int read(float[] into, int from) {
    while (skip > 0) {
      int n = all.read(new float[(int) Math.min(skip, 1 << 14)], 0);
      if (n < 0) {
        return -1;
      }
      skip -= n;
    }
    if (left <= 0) {
      return -1;
    }
    int n = all.read(into, from);
    int kept = (int) Math.min(n, left);
    left -= Math.max(0, kept);
    return kept;
  }

  @Override
  public void close() {
    all.close();
  }
}

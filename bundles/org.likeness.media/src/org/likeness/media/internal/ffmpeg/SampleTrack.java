// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import java.nio.file.Path;
import org.likeness.media.audio.Sound;

/** A sound in memory, encoded for a video. */
final class SampleTrack implements Companion {
  private final SoundEncoder encoder;
  private final SampleReader source;
  private final float[] block;
  private boolean ended;

  SampleTrack(Path file, Codecs.Kind kind, Muxer muxer, Sound sound) {
    source = new SampleReader(sound, SoundEncoder.rate(kind, sound.rate()));
    encoder = new SoundEncoder(file, kind, muxer, source.rate(), source.channels());
    block = new float[1024 * source.channels()];
  }

  @Override
  public long lead() {
    return 0;
  }

  @Override
  public void advance(long untilMicros) {
    while (!ended && encoder.position() * 1e6 / encoder.rate() <= untilMicros) {
      int n = source.read(block, 0);
      ended = n < 0;
      encoder.put(block, 0, Math.max(0, n));
    }
  }

  @Override
  public void end() {
    advance(Long.MAX_VALUE);
    encoder.end();
  }

  @Override
  public void close() {
    source.close();
    encoder.close();
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.audio;

import java.nio.file.Path;
import java.util.Arrays;
import org.likeness.api.problem.UserProblem;
import org.likeness.media.internal.ffmpeg.SoundReader;

/**
 * Reads the sound of a video or sound file, resampled and mixed as asked. Sample 0 is played with the first frame of the
 * video: sound that starts later begins with silence, what comes earlier is left out, and holes are silent. For one thread.
 */
public interface AudioReader extends AutoCloseable {

  /**
   * Opens the sound.
   *
   * @param rate samples per second, 1,000 to 192,000
   * @param channels 1 or 2; other layouts are mixed
   * @throws UserProblem when the file cannot be read or has no sound
   */
  static AudioReader open(Path file, int rate, int channels) {
    if (rate < 1_000 || rate > 192_000 || channels < 1 || channels > 2) {
      throw new UserProblem("Sound is read with 1,000 to 192,000 samples a second in 1 or 2 channels, not " + rate + " in " + channels + ".");
    }
    return new SoundReader(file, rate, channels);
  }

  /** The most values that {@link #read(Path, int, int)} returns: 512 MB, three quarters of an hour of stereo at 48,000 Hz. */
  int MAX_VALUES = 1 << 27;

  /** The whole sound in memory (four bytes a sample). */
  static Sound read(Path file, int rate, int channels) {
    float[] all = new float[1 << 16];
    int size = 0;
    try (AudioReader in = open(file, rate, channels)) {
      for (int n; (n = in.read(all, size)) >= 0; size += n) {
        if (all.length - size < 1 << 14) {
          if (all.length >= MAX_VALUES) {
            throw new UserProblem(file + " has more than " + MAX_VALUES / rate / channels / 60 + " minutes of sound, too much to be held in memory at once.");
          }
          all = Arrays.copyOf(all, all.length * 2);
        }
      }
    }
    return new Sound(rate, channels, Arrays.copyOf(all, size));
  }

  int rate();

  int channels();

  /**
   * Fills the array from {@code from} on with interleaved samples, as far as they come at once.
   *
   * @return how many values were written (a multiple of the channels, perhaps 0), or -1 at the end
   */
  int read(float[] into, int from);

  @Override
  void close();
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.video;

import java.nio.file.Path;
import org.likeness.media.audio.Sound;

/** Where the sound of a new video, and what else goes with its picture, comes from. */
public sealed interface AudioSource {

  /** A silent video. */
  record None() implements AudioSource {}

  /**
   * Everything of a file but its picture: all tracks of sound and subtitles with their languages, and, of a whole file, the
   * chapters and the title. Without re-encoding where the new container can hold it; what it cannot hold is said in the
   * notes. Times are relative to the first frame of that file's picture.
   *
   * @param file a video or sound file; one without sound gives a silent video
   * @param fromMicros where the new video's first frame lies in the file
   * @param toMicros where the sound ends; {@code Long.MAX_VALUE}: at the end of the file
   */
  record Track(Path file, long fromMicros, long toMicros) implements AudioSource {
    public Track {
      if (fromMicros < 0 || toMicros <= fromMicros) {
        throw new IllegalArgumentException("A sound track needs 0 <= from < to, not " + fromMicros + " and " + toMicros);
      }
    }
  }

  /** Samples, encoded as the container asks: AAC in mp4, Opus in webm, PCM in avi. */
  record Samples(Sound sound) implements AudioSource {}
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

/** The sound of a video being written, delivered as the picture goes on. For one thread. */
interface SoundTrack extends AutoCloseable {

  /** Writes what is heard up to this time of the new video, in microseconds. */
  void advance(long untilMicros);

  /** Writes the rest up to this time and ends the track; true when sound was left over and cut. */
  boolean end(long atMicros);

  @Override
  void close();
}

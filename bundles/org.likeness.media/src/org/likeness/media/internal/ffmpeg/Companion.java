// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

/** What goes with the picture of a video being written: its sound, subtitles. Delivered as the picture goes on. For one thread. */
interface Companion extends AutoCloseable {

  /** How much earlier than the first picture it begins, in microseconds, 0 when it does not. Known before anything is written. */
  long lead();

  /** Writes what is heard and read up to this time after the first picture, in microseconds. */
  void advance(long untilMicros);

  /** Writes all the rest. */
  void end();

  @Override
  void close();
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import org.bytedeco.ffmpeg.avcodec.AVPacket;

/** One track on its way from one file into another. For one thread. */
interface Lane extends AutoCloseable {

  /** Takes the next packet of the source track, with its times in the source's ticks; its content may be taken over. */
  void put(AVPacket packet);

  /** Writes what is left inside. */
  void end();

  @Override
  void close();
}

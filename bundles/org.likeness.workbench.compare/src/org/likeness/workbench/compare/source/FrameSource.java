// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.compare.source;

import org.likeness.api.image.Image;

/** A row of frames: a clip, one picture, the samples of a run. Used by one thread at a time. */
public interface FrameSource extends AutoCloseable {

  /** For the pane's heading. */
  String label();

  /** How many frames; at least 1. */
  int count();

  /** Frames per second; 0 when frames have no time. */
  double rate();

  /** Time of a frame in seconds. */
  double seconds(int index);

  /**
   * A frame.
   *
   * @throws Exception when it cannot be read
   */
  Image frame(int index) throws Exception;

  @Override
  void close();
}

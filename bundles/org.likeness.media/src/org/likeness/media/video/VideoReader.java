// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.video;

import java.nio.file.Path;
import java.util.List;
import org.likeness.media.internal.ffmpeg.FrameReader;

/**
 * Reads a video frame by frame, in the order in which they are shown. Frames come as a screen shows them: upright, with square
 * pixels, progressive (bwdif), all of one size (a frame of another size is fitted in, between black bars if its shape differs),
 * and in the colours of BT.709: whatever matrix, range, primaries and transfer FFmpeg names are converted, and high dynamic range
 * (PQ, HLG) is tone-mapped by the curve of ITU-R BT.2390. A frame that cannot be decoded is held by the one before it, see
 * {@link Frame#damaged}. {@link #notes} says which of this happened. For one thread.
 *
 * <pre>{@code
 * try (VideoReader in = VideoReader.open(file)) {
 *   for (Frame f; (f = in.next()) != null; ) { ... }
 * }
 * }</pre>
 */
public interface VideoReader extends AutoCloseable {

  /**
   * Opens a video: MP4/MOV, WebM/MKV, AVI, MPEG, WMV and more ({@link org.likeness.media.file.MediaFiles#clipEndings}), but no
   * list of other files: nothing but this file is read. Every frame is counted without decoding unless
   * the file is larger than 512 MB; then that happens when {@link #seek} or {@link #frameMicros} needs it.
   *
   * @throws org.likeness.api.problem.UserProblem when there is no such file, it is no video, or nothing of it can be read
   */
  static VideoReader open(Path file) {
    return new FrameReader(file);
  }

  VideoInfo info();

  /** The next frame, or null after the last. Numbers have no holes and times ascend. */
  Frame next();

  /**
   * Makes {@link #next} return exactly this frame: decoding starts at the key frame before it.
   *
   * @throws org.likeness.api.problem.UserProblem when there is no such frame
   */
  void seek(long index);

  /** When each frame is shown, in microseconds after the first. */
  long[] frameMicros();

  /** What the user should hear about this file so far: that it is cut off or damaged and where, and how its frames were converted. */
  List<String> notes();

  @Override
  void close();
}

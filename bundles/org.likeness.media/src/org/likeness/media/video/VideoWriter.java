// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.video;

import java.nio.file.Path;
import java.util.List;
import org.likeness.api.image.Image;
import org.likeness.media.internal.ffmpeg.FileWriter;

/**
 * Writes a video frame by frame: {@code .mp4 .m4v .mov .mkv} (H.264), {@code .webm} (VP9) or {@code .avi} (MJPEG). It is written
 * beside its place and renamed by {@link #finish}; closing without finishing leaves nothing behind. For one thread.
 */
public interface VideoWriter extends AutoCloseable {

  /**
   * Begins a video.
   *
   * @throws org.likeness.api.problem.UserProblem when the file cannot be written, its ending names no container that we write,
   *     or the encoder is missing (never is another one taken in its place)
   */
  static VideoWriter create(Path file, VideoOptions options) {
    return new FileWriter(file, options);
  }

  /**
   * Whether {@link #create} would know the ending and the encoder; touches no file.
   *
   * @param encoder empty for the container's usual one
   * @throws org.likeness.api.problem.UserProblem as {@link #create}
   */
  static void check(Path file, String encoder) {
    FileWriter.check(file, encoder);
  }

  /** Writes the next frame of a video with a constant rate. The image has the size of the options, and any channels. */
  void write(Image image);

  /**
   * Writes a frame that is shown from this time on until the next one's, in microseconds after the first frame; times ascend.
   * With a constant rate the nearest multiple of a frame counts, and frames may be left out.
   */
  void write(Image image, long micros);

  /**
   * Ends the video and puts it in its place, replacing what was there.
   *
   * @return what the user should hear: sound that had to be re-encoded, tracks that had to be left out, another encoder
   */
  List<String> finish();

  /** Frees everything; deletes the unfinished file. */
  @Override
  void close();
}

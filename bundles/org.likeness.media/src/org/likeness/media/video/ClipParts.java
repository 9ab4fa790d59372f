// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.video;

import java.nio.file.Path;
import org.likeness.media.internal.ffmpeg.PartsWriter;

/**
 * Writes a video in closed parts of about ten seconds, so that a long work that was killed goes on where it was: each part is
 * whole and on the disk before the next begins. {@link #finish} joins them by copying the coded pictures, and adds the sound.
 * For one thread; a folder is used by one process at a time.
 *
 * <pre>{@code
 * try (ClipParts out = ClipParts.open(folder, file, options, key)) {
 *   for (long i = out.frames(); i < n; i++) { out.write(frame(i), micros(i)); }
 *   out.finish();
 * }
 * ClipParts.discard(folder);
 * }</pre>
 */
public interface ClipParts extends VideoWriter {

  /**
   * Opens a folder of parts, new or left by a killed process.
   *
   * @param folder holds the parts and nothing else; made when it is missing
   * @param file the video that it will be; its ending chooses the container
   * @param key what the pictures follow from (recipe, source, models, for example a hash of them): parts that were made from
   *     anything else, with other options or by another FFmpeg, are deleted, and so are damaged ones and those behind them
   * @throws org.likeness.api.problem.UserProblem as {@link VideoWriter#create}, or when another process uses the folder
   */
  static ClipParts open(Path folder, Path file, VideoOptions options, String key) {
    return new PartsWriter(folder, file, options, key);
  }

  /** How many frames lie in closed parts: the next frame that is written is the one with this number. */
  long frames();

  /**
   * Frees everything. The parts stay; of the open one nothing stays. Only {@link #finish} makes the video, and it leaves the
   * parts too.
   */
  @Override
  void close();

  /** Deletes a folder of parts, once the video is where it belongs. */
  static void discard(Path folder) {
    PartsWriter.discard(folder);
  }
}

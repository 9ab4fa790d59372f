// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works.samples;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.likeness.api.image.Image;
import org.likeness.api.task.Progress;
import org.likeness.api.training.PictureMaker;
import org.likeness.media.image.Sampling;
import org.likeness.media.image.Scale;
import org.likeness.media.video.Rational;
import org.likeness.media.video.VideoOptions;
import org.likeness.media.video.VideoWriter;
import org.likeness.works.LatentPath;

/** Pictures that change into each other, as a clip. */
public final class SampleClip {
  /** Frames a second. */
  public static final int RATE = 25;
  private static final int BATCH = 16;
  /** Smaller pictures are enlarged: encoders and marks want some room. */
  private static final int LEAST_SIDE = 64;

  private SampleClip() {}

  /**
   * From each key to the next on great circles, and from the last back to the first.
   *
   * @param keys latents, two at least
   * @param between frames from a key to the next, 1 or more
   * @param ofClass what all of them show; anything without classes
   * @param mark is given the frames in their order
   */
  public static void write(Path target, PictureMaker maker, List<float[]> keys, int between, int ofClass, UnaryOperator<Image> mark, Progress progress) {
    List<float[]> way = LatentPath.round(keys, between);
    progress.start("Sampling", way.size());
    VideoWriter writer = null;
    try {
      for (int from = 0; from < way.size(); from += BATCH) {
        progress.check();
        for (Image made : maker.of(way.subList(from, Math.min(way.size(), from + BATCH)), ofClass)) {
          Image frame = Scale.atLeast(made, LEAST_SIDE, Sampling.CUBIC);
          if (writer == null) {
            writer = VideoWriter.create(target, VideoOptions.of(frame.width(), frame.height(), new Rational(RATE, 1)));
          }
          writer.write(mark.apply(frame));
          progress.advance(1);
        }
      }
      writer.finish();
    } finally {
      if (writer != null) {
        writer.close();
      }
    }
  }
}

// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.mark;

import org.likeness.api.image.Image;

/**
 * Marks the frames of one clip so that the mark does not shimmer: the pattern stands still. What it owes to the picture
 * ({@link Embedder}) is carried over from frame to frame and follows slowly; only its local strength goes with the content.
 * The same frames in the same order give the same bytes. For one thread.
 */
public final class ClipMark {
  /** A frame's share of the pattern: half of a change is made within 22 frames. */
  private static final double PACE = 1 / 32.0;

  private final Pattern pattern;
  private final long id;
  private double[] amplitudes;
  private double strength;

  public ClipMark(long id) {
    this.id = id;
    pattern = Pattern.of(id);
  }

  /**
   * The next frame, marked.
   *
   * @throws org.likeness.api.problem.UserProblem when it is smaller than {@link Watermark#MIN_SIDE}
   */
  public Image mark(Image frame) {
    Watermark.check(frame, 1);
    float[] mask = Mask.of(frame);
    if (amplitudes == null) {
      strength = Watermark.enough(frame, id, 1);
    }
    double[] now = Embedder.amplitudes(frame, mask, pattern, strength);
    if (amplitudes == null) {
      amplitudes = now;
    }
    for (int j = 0; j < now.length; j++) {
      amplitudes[j] += PACE * (now[j] - amplitudes[j]);
    }
    return Embedder.add(frame, mask, Embedder.tile(pattern, amplitudes));
  }
}

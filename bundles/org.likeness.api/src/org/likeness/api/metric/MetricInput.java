// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.metric;

import java.util.List;
import java.util.Optional;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;

/**
 * The pictures that a metric looks at, read lazily; used by one thread. Candidate i and everything else of index i belong to
 * one moment.
 *
 * <p>Pictures are of the aligned face, cut from a frame by the same square in both clips; landmarks are in the pixels of the
 * whole frames, so that they tell how a face moves and not how its square follows it. Both clips have frames of one size.
 */
public interface MetricInput {
  /** Number of candidate pictures. */
  int size();

  /**
   * The face as it is measured.
   *
   * @param i from 0 to {@link #size()} - 1
   * @return RGB, 0-255; black where there is no face to cut
   */
  Image candidate(int i);

  /** The picture to compare with, same size, when there is one. */
  Optional<Image> reference(int i);

  /**
   * Landmarks that were found in the candidate.
   *
   * @return in pixels of the whole frame that {@link #candidate} was cut from, not of the cut-out: the centre of the frame's
   *     first pixel is (0, 0), values have fractions and may lie outside of the frame; empty where no face was found
   */
  Optional<Landmarks> landmarks(int i);

  /** Landmarks of the reference, in pixels of its whole frame as {@link #landmarks} are; found, or known to its renderer. */
  Optional<Landmarks> referenceLandmarks(int i);

  /**
   * Whether {@link #reference} and its landmarks are those of i - 1 again, because that clip has fewer frames per second: a
   * reference that stands still tells nothing of motion.
   */
  default boolean referenceHeld(int i) {
    return false;
  }

  /** The candidate's face, aligned and cropped as {@link #identity()} is. */
  Optional<Image> face(int i);

  /**
   * Where the face is.
   *
   * @return a weight from 0 to 1 for each pixel of {@link #candidate} and {@link #reference}, of their size; empty when nobody
   *     knows
   */
  default Optional<Plane> region(int i) {
    return Optional.empty();
  }

  /** Aligned faces of the person that the candidates should show; empty when not given. */
  List<Image> identity();
}

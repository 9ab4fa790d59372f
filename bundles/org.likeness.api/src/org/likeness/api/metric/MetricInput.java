// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.metric;

import java.util.List;
import java.util.Optional;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;

/** The pictures that a metric looks at, read lazily. */
public interface MetricInput {
  /** Number of candidate pictures. */
  int size();

  /** RGB. */
  Image candidate(int i);

  /** The picture to compare with, same size, when there is one. */
  Optional<Image> reference(int i);

  /** Landmarks in the candidate, in its pixels. */
  Optional<Landmarks> landmarks(int i);

  /** Landmarks in the reference, in its pixels. */
  Optional<Landmarks> referenceLandmarks(int i);

  /** The candidate's face, aligned and cropped as {@link #identity()} is. */
  Optional<Image> face(int i);

  /** Where the face is in the picture and its reference: 0-1 per pixel, of their size; empty when nobody knows. */
  default Optional<Plane> region(int i) {
    return Optional.empty();
  }

  /** Aligned faces of the person that the candidates should show; empty when not given. */
  List<Image> identity();
}
